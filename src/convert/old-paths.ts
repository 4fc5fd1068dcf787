import uniqBy from 'lodash/uniqBy.js';
import type { ExitFinding } from '../exit/finding.ts';
import { report } from '../exit/finding.ts';
import type { ReadDeparture } from '../exit/names-taken.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Located } from '../model/volume.ts';
import { hostVolumesOf } from '../systems/docker/host-volumes.ts';
import { isModuleVariable } from '../systems/module-variables.ts';
import { rexrayMountRoot } from '../systems/rexray/mount-root.ts';
import type { Workload } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';

/** The volumes of one workload that a conversion moves. */
export interface Move {
  readonly workload: Workload;
  readonly volumes: readonly Located[];
}

/** What there is to say of old paths, and what changes them in the output. */
export interface OldPaths {
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly Edit[];
}

/** A text that may name the mount point, and why nothing in it is changed, where that is so. */
interface Place {
  readonly text: string;
  readonly pointer: JsonPointer;
  readonly isCommand: boolean;
  readonly fixed?: string;
}

/** One mention of a mount point: `start` to `end` is the path of the volume itself. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly volume: string;
  /** What it must become, and why that cannot be written there, where that is so. */
  readonly path: string;
  readonly reason?: string;
}

/** Behind a mount point: what ends a name for a shell, and the folder in it that is the volume, REX-Ray's default. */
const NAME = /[^\s/;'"`&|<>()]+/y;
const DATA = /\/data(?![\w.-])/y;
const IN_PATH = /[\w./}-]/;
const PLAIN = /^[\w./@%+=:,-]*$/;

/** Formats whose volumes are found at the mount point itself, on the agent. */
const onAgent: readonly FormatId[] = ['dvdi-env', 'dvdcli'];

const hostReason = 'is a path of the agent; mount the volume itself at the container path of this host volume instead';

/** Get the texts of a workload: command, arguments, health checks, variables that are no module's, host volumes. */
function placesOf(workload: Workload): readonly Place[] {
  const cmd = joinPointer(workload.pointer, 'cmd');
  return [
    ...workload.command.map((command) => ({ ...command, isCommand: command.pointer === cmd })),
    ...(workload.environment?.variables ?? []).flatMap(({ name, value, pointer }) =>
      value === undefined || isModuleVariable(name)
        ? []
        : {
            text: value,
            pointer: workload.environment?.style === 'list' ? joinPointer(pointer, 'value') : pointer,
            isCommand: false,
          },
    ),
    ...hostVolumesOf(workload).map(({ source, pointer, fields }) => ({
      text: source,
      pointer: joinPointer(pointer, fields[0]),
      isCommand: false,
      fixed: hostReason,
    })),
  ];
}

/** Check whether a shell is inside single quotes at each of some offsets, which ascend. */
function inSingleQuotes(text: string): (offset: number) => boolean {
  let [at, quote] = [0, ''];
  return (offset) => {
    for (; at < offset; at++) {
      const character = text.charAt(at);
      if (character === '\\' && quote !== "'") at++;
      else if (character === quote) quote = '';
      else if (quote === '' && (character === "'" || character === '"')) quote = character;
    }
    return quote === "'";
  };
}

/** Find what a mention must become, and why that cannot be written there. */
function replace(path: string, place: Place, isQuoted: boolean): Pick<Mention, 'path' | 'reason'> {
  if (place.fixed !== undefined) return { path, reason: place.fixed };
  if (!PLAIN.test(path)) return { path, reason: 'would get characters that a shell acts on' };
  if (path.startsWith('/')) return { path };
  if (!place.isCommand) return { path, reason: 'is in a text in which no shell expands `$MESOS_SANDBOX`' };
  const sandbox = `$MESOS_SANDBOX/${path}`;
  return isQuoted
    ? { path: sandbox, reason: 'is in single quotes, in which the shell expands no variables' }
    : { path: sandbox };
}

/** Get the mentions of the mount points of some volumes, in order. `paths` has the new container path by the name. */
function mentionsIn(place: Place, paths: ReadonlyMap<string, string>): readonly Mention[] {
  const { text } = place;
  const isQuoted = inSingleQuotes(text);
  const mentions: Mention[] = [];
  for (let start = text.indexOf(rexrayMountRoot); start >= 0; start = text.indexOf(rexrayMountRoot, start + 1)) {
    if (IN_PATH.test(text.charAt(start - 1))) continue;
    NAME.lastIndex = start + rexrayMountRoot.length;
    const word = NAME.exec(text)?.[0] ?? '';
    const isWhole = paths.has(word);
    const volume = isWhole ? word : word.replace(/[^\w.-].*/s, '');
    const path = paths.get(volume);
    if (path === undefined) continue;
    const behind = start + rexrayMountRoot.length + volume.length;
    DATA.lastIndex = behind;
    const end = DATA.test(text) ? DATA.lastIndex : behind;
    if (path === text.slice(start, end)) continue;
    const replaced = replace(path, place, isQuoted(start));
    mentions.push({ start, end, volume, ...replaced, ...(isWhole ? {} : { reason: 'may name another volume' }) });
  }
  return mentions;
}

function diagnose({ text, pointer }: Place, mention: Mention, isRewritten: boolean, reason?: string): Diagnostic {
  const { start, end, volume, path } = mention;
  const old = quote(text.slice(start, end));
  const rule = 'convert/old-path';
  if (isRewritten)
    return {
      rule,
      severity: 'info',
      message: `rewrote path ${old} of volume ${quote(volume)} as ${quote(path)}`,
      pointer,
    };
  const advice = reason === undefined ? 'rewritePaths (--rewrite-paths) writes that' : `not rewritten, as it ${reason}`;
  return {
    rule,
    severity: 'warning',
    message: `path ${old} is the mount point of volume ${quote(volume)} on the agent, now at ${quote(path)}; ${advice}`,
    pointer,
  };
}

/** Get a text with its mentions replaced. */
function rewrite(text: string, mentions: readonly Mention[]): string {
  let [result, at] = ['', 0];
  for (const { start, end, path } of mentions) {
    result += text.slice(at, start) + path;
    at = end;
  }
  return result + text.slice(at);
}

/** Report where a workload that leaves Mesos names a volume of REX-Ray by its mount point on the agent. */
export function reportOldPaths({ departure, workload }: ReadDeparture): readonly ExitFinding[] {
  const paths = new Map(
    workload.mounts.flatMap(({ volume, path }) =>
      path === undefined || volume.driver !== 'rexray' ? [] : [[volume.name, path] as const],
    ),
  );
  const found = placesOf(departure.workload).flatMap((place) =>
    mentionsIn(place, paths).map((mention) =>
      diagnose(place, mention, false, mention.reason ?? 'is not in the output'),
    ),
  );
  return uniqBy(found, 'message').map(({ pointer, message }) => report('warning', 'old-path', pointer, message));
}

/**
 * Find where the moved volumes of REX-Ray are named by their mount point, `/var/lib/rexray/volumes/<name>` with or without
 * `/data`, although the output has them at a container path. With `rewritePaths` the edits change that in the output,
 * where it is the changed source itself, and where the new path can be written; all else is reported with the reason.
 */
export function findOldPaths(
  moves: readonly Move[],
  outcome: readonly Workload[],
  { to, rewritePaths = false }: { readonly to: FormatId; readonly rewritePaths?: boolean },
  inPlace: boolean,
): OldPaths {
  const [diagnostics, edits]: [Diagnostic[], Edit[]] = [[], []];
  const naming = moves.filter(({ workload }) => placesOf(workload).some(({ text }) => text.includes(rexrayMountRoot)));
  if (onAgent.includes(to) || naming.length === 0) return { diagnostics, edits };
  const keyOf = ({ pointer }: Workload): JsonPointer => (inPlace ? pointer : '');
  const moveOf = new Map(naming.map((move) => [keyOf(move.workload), move]));
  for (const changed of outcome) {
    const move = moveOf.get(keyOf(changed));
    if (move === undefined) continue;
    const moved = new Set(move.volumes.filter(({ driver }) => driver === 'rexray').map(({ name }) => name));
    const paths = new Map(
      changed.volumes.flatMap(({ format, name, containerPath }) =>
        format === to && moved.has(name) && containerPath !== undefined ? [[name, containerPath] as const] : [],
      ),
    );
    for (const place of placesOf(move.workload))
      for (const mention of mentionsIn(place, paths)) {
        const reason = mention.reason ?? (inPlace ? undefined : 'is not in the output');
        diagnostics.push(diagnose(place, mention, rewritePaths && reason === undefined, reason));
      }
    if (!rewritePaths || !inPlace) continue;
    for (const place of placesOf(changed)) {
      const mentions = mentionsIn(place, paths).filter(({ reason }) => reason === undefined);
      const { pointer, text } = place;
      if (mentions.length > 0) edits.push({ op: 'set', pointer, value: rewrite(text, mentions) });
    }
  }
  return { diagnostics: uniqBy(diagnostics, ({ pointer, message }) => `${pointer} ${message}`), edits };
}
