import { containerPathOf } from '../model/container-path-template.ts';
import { walkPath } from '../model/path.ts';
import type { Located } from '../model/volume.ts';
import { imageOf } from '../systems/image.ts';
import { isModuleVariable } from '../systems/module-variables.ts';
import type { Workload } from '../systems/workload.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { report } from './finding.ts';
import { toLabel } from './names.ts';
import type { ExitOptions } from './options.ts';
import { redact } from './secrets.ts';
import type { ExitVolume } from './volume.ts';
import { readExitVolume } from './volume.ts';

/** The volumes of one workload that leave Mesos. */
export interface Departure {
  readonly workload: Workload;
  readonly volumes: readonly Located[];
  /** The workload as its document has it. */
  readonly source: unknown;
}

/** One mount of a volume. */
export interface ExitMount {
  readonly volume: ExitVolume;
  /** Absolute; a relative one is in the sandbox; `undefined` where the source has no container path. */
  readonly path: string | undefined;
  readonly isReadOnly: boolean;
}

/** A workload that leaves Mesos. */
export interface ExitWorkload {
  readonly pointer: string;
  /** DNS label. */
  readonly label: string;
  readonly image: string | undefined;
  /** Working directory of the container; absent where no path is relative to it. */
  readonly workingDirectory?: string;
  readonly mounts: readonly ExitMount[];
}

/** Where a container finds its sandbox; the default of Mesos's flag `--sandbox_directory`. */
const SANDBOX = '/mnt/mesos/sandbox';

const at = (path: string | undefined): string | undefined =>
  path === undefined || path.startsWith('/') ? path : walkPath(`${SANDBOX}/${path}`).path;

/** What says how Mesos runs a workload and not what is run, and what every output says. */
const unsaid = new Set(['$schema', 'id', 'name', 'task_id', 'instances', 'upgradeStrategy', 'container/docker/image']);

/** Members that are looked into. */
const open = new Set(['env', 'container', 'container/docker', 'container/docker/parameters']);

/** Documents that hold volumes and no workload around them. */
const holders: readonly string[] = ['dvdcli-command', 'mesos-volumes'];

/** Get the keys of a workload that no output says, such as `cmd` and `env/KEEP`. */
function keysLeft({ source, workload, volumes }: Departure): readonly string[] {
  const said = new Set(volumes.map(({ pointer }) => pointer));
  const visit = (value: unknown, path: readonly string[]): readonly string[] =>
    Object.entries(value as object).flatMap(([key, member]): readonly string[] => {
      const own = [...path, key];
      const name = own.join('/');
      const isSaid = unsaid.has(name) && !(name === 'instances' && member > 1);
      if (member === null || isSaid || said.has(joinPointer(workload.pointer, ...own))) return [];
      if (open.has(name)) return visit(member, own);
      if (path.at(-1) === 'parameters')
        return member.key === 'volume-driver' ? [] : [`${path.join('/')}/${member.key}`];
      return isModuleVariable(key) || name === 'container/volumes' || name === 'container/type' ? [] : [name];
    });
  return holders.includes(workload.document) ? [] : visit(source, []);
}

/** Report what a skeleton of a workload lacks. */
export function reportIncomplete(departure: Departure): readonly ExitFinding[] {
  const keys = keysLeft(departure);
  const message = `the output lacks ${keys.map(quote).join(', ')} of the workload; add what it needs before it runs`;
  return keys.length === 0
    ? []
    : [
        report(
          'warning',
          'workload-incomplete',
          departure.workload.pointer,
          message,
          keys.map((field) => ({ field, value: '' })),
        ),
      ];
}

/** Report that nothing that is written runs by itself; `field` is what says so, nothing is reported of no workloads. */
export const reportStopped = (workloads: readonly unknown[], field: string): readonly ExitFinding[] =>
  workloads.length === 0
    ? []
    : [
        report(
          'info',
          'workload-stopped',
          '',
          `nothing that is written runs yet: ${quote(field)} is 0; raise it once the workload is stopped on Mesos`,
        ),
      ];

/** Report that a workload has no image. */
export const checkImage = ({ image, pointer }: ExitWorkload): readonly ExitFinding[] =>
  image === undefined
    ? [report('error', 'image-unknown', pointer, 'the workload has no image; name one with image (--image)')]
    : [];

/** Get a mount in words, for where none is written. */
function describeMount({ volume, path, isReadOnly }: ExitMount, subPath: string | undefined): string {
  const more = [...(subPath ? [`subPath: ${subPath}`] : []), ...(isReadOnly ? ['read-only'] : [])];
  const where = path === undefined ? '' : ` at ${quote(path)}`;
  return `${quote(volume.label)}${where}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
}

/** Report that volumes alone are written, with what to mount where. */
export function reportAbsent(
  { pointer, mounts }: ExitWorkload,
  isAsked: boolean,
  subPathOf: (volume: ExitVolume) => string | undefined = () => undefined,
): ExitFinding {
  const why = isAsked
    ? 'no workload is written'
    : 'no workload is written, since it has no image; name one with image (--image)';
  const what = mounts.map((mount) => describeMount(mount, subPathOf(mount.volume))).join(', ');
  return report('info', 'workload-absent', pointer, `${why}; to be mounted: ${what}`);
}

/** Report the volumes beside the external ones, which stay behind. */
const reportLeftOut = ({ workload }: Departure): readonly ExitFinding[] =>
  workload.otherDeclarations.map(({ field, value, pointer }) => {
    const { hostPath, host_path = hostPath, containerPath, container_path = containerPath } = Object(value);
    const shown = [host_path, container_path].filter((path) => typeof path === 'string').map((path) => quote(path));
    const what = shown.length > 0 ? shown.join(' at ') : quote(redact(String(JSON.stringify(value))));
    return report(
      'warning',
      'volume-left-out',
      pointer,
      `left out ${field} ${what}, which declares no external volume`,
      [{ field, value: redact(String(JSON.stringify(value))) }],
    );
  });

/** Read a workload with its volumes, and report what holds for every output. */
export function readDeparture(
  departure: Departure,
  { storage, image, containerPath: template }: ExitOptions & { readonly containerPath?: string },
): { readonly workload: ExitWorkload; readonly findings: readonly ExitFinding[] } {
  const { workload, volumes } = departure;
  const { pointer, id = '', absoluteId = id } = workload;
  const read = volumes.map((located) => readExitVolume(located, workload, Object(storage)));
  const declared = read.map(({ volume }, slot) => ({ volume, own: containerPathOf(volume.located, template, slot) }));
  const mounts = declared.map(
    ({ volume, own }): ExitMount => ({ volume, path: at(own), isReadOnly: volume.located.mode === 'RO' }),
  );
  const relative = declared.filter(({ own = '/' }) => !own.startsWith('/'));
  const label = toLabel(absoluteId) || (absoluteId === '' ? String(mounts[0]?.volume.label) : '');
  return {
    workload: {
      pointer,
      label,
      image: imageOf(workload) || image,
      ...(relative.length > 0 && { workingDirectory: SANDBOX }),
      mounts,
    },
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...relative.map(({ volume, own }) =>
        report(
          'info',
          'path-in-sandbox',
          volume,
          `volume ${quote(volume.name)}: ${quote(String(own))} is relative to the sandbox and becomes ${quote(String(at(own)))}`,
        ),
      ),
      ...reportLeftOut(departure),
    ],
  };
}
