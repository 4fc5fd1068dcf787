import type { DriverOption } from '../../model/volume.ts';
import { didYouMean, nearest } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import { isPlainField, readRecord } from './csv.ts';

/** What the fields of `docker run --mount` say. */
export interface MountSpec {
  /** `volume` where it is left out. */
  readonly type: string;
  /** Name of a volume, or path of the host; absent for a volume without name. */
  readonly source: string | undefined;
  readonly target: string;
  readonly readOnly: boolean;
  /** Whether a new volume is not filled with what the image has at its path. */
  readonly noCopy: boolean;
  /** The driver of this volume; `--volume-driver` is not for it. */
  readonly driver: string | undefined;
  /** In order; of several with one key the last counts. */
  readonly options: readonly DriverOption[];
  /** All other fields, those that a later one replaces among them. */
  readonly rest: readonly Field[];
}

/** A field by its usual name. */
interface Field {
  readonly field: string;
  readonly value: string;
}

/** Fields of which the last counts. */
const single: readonly string[] = ['type', 'source', 'target', 'readonly', 'volume-nocopy', 'volume-driver'];

/** Each field by its names, and whether its name alone means that it is true. */
const names: Readonly<Record<string, { readonly field: string; readonly isBoolean?: true }>> = {
  type: { field: 'type' },
  source: { field: 'source' },
  src: { field: 'source' },
  target: { field: 'target' },
  dst: { field: 'target' },
  destination: { field: 'target' },
  readonly: { field: 'readonly', isBoolean: true },
  ro: { field: 'readonly', isBoolean: true },
  'volume-nocopy': { field: 'volume-nocopy', isBoolean: true },
  'bind-nonrecursive': { field: 'bind-nonrecursive', isBoolean: true },
  ...Object.fromEntries(
    [
      'consistency',
      'volume-driver',
      'volume-label',
      'volume-opt',
      'volume-subpath',
      'bind-propagation',
      'bind-recursive',
      'bind-create-src',
      'tmpfs-mode',
      'tmpfs-size',
      'image-subpath',
    ].map((field) => [field, { field }]),
  ),
};

const types: readonly string[] = ['bind', 'cluster', 'image', 'npipe', 'tmpfs', 'volume'];

/** Read a truth value as Go does. */
const truthOf = (text: string): boolean | undefined =>
  /^(?:1|t|T|TRUE|true|True)$/.test(text) ? true : /^(?:0|f|F|FALSE|false|False)$/.test(text) ? false : undefined;

/** Cut a text at its first `=`. */
function cut(text: string): readonly [key: string, value: string | undefined] {
  const end = text.indexOf('=');
  return end < 0 ? [text, undefined] : [text.slice(0, end), text.slice(end + 1)];
}

/** What one field says, or why Docker refuses it. */
function fieldOf(text: string): Field | string {
  const [key, value] = cut(text);
  const name = key.toLowerCase();
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known === undefined && value === undefined)
    return `has ${quote(text)}, which is no \`key=value\`; write \`source=name,target=/path,volume-driver=driver\``;
  if (known === undefined) return `has the unknown field ${quote(key)}${didYouMean(nearest(name, Object.keys(names)))}`;
  const { field, isBoolean } = known;
  if (value === undefined && !isBoolean)
    return `has the field ${quote(key)} without a value; write ${quote(`${key}=…`)}`;
  if (!isBoolean) return { field, value: String(value) };
  const truth = truthOf(value ?? 'true');
  return truth === undefined
    ? `has ${quote(text)}, which is neither true nor false; write ${quote(key)} alone, or leave it out`
    : { field, value: String(truth) };
}

/** Find what Docker refuses in fields that are read. */
function problemOf({ type, source, target, readOnly, driver, noCopy, options, rest }: MountSpec): string | undefined {
  const path = target.replaceAll('\\', '/');
  const isVolume = type === 'volume';
  const hasVolumeField =
    driver !== undefined || noCopy || options.length > 0 || rest.some(({ field }) => field.startsWith('volume-'));
  if (!types.includes(type)) return `has the unknown type ${quote(type)}${didYouMean(nearest(type, types))}`;
  if (target === '') return 'has no container path; add `target=/path`';
  if (!isVolume && hasVolumeField) return `has fields of a volume, but the type ${quote(type)}; write \`type=volume\``;
  if (/^[A-Za-z]:/.test(path)) return undefined;
  if (!path.startsWith('/')) return 'has a relative container path; use an absolute one';
  if (path.split('/').every((part) => part === '' || part === '.'))
    return 'has the root as its container path; use another path';
  return isVolume && readOnly && source === undefined
    ? 'is a new, empty volume that is read-only; add the name of a volume as `source=…`'
    : undefined;
}

/** A mount, as far as Docker can read it, and why it refuses it, as the end of a sentence about it. */
export interface ReadMount {
  readonly spec?: MountSpec;
  readonly problem?: string | undefined;
}

/**
 * Read the text of a mount as Docker does.
 * docker/cli: opts/mount.go (Set); moby: volume/mounts/linux_parser.go (validateMountConfigImpl).
 */
export function readMount(text: string): ReadMount {
  const record = readRecord(text);
  if (record === undefined)
    return { problem: 'has a quote in a wrong place; put quotes around a whole field, and double those within it' };
  const fields = record.map(fieldOf);
  const problem = fields.find((field) => typeof field === 'string');
  if (problem !== undefined) return { problem };
  const known = fields.filter((field) => typeof field !== 'string');
  const counts = new Map(known.filter(({ field }) => single.includes(field)).map((one) => [one.field, one]));
  const last = (name: string): string | undefined => counts.get(name)?.value;
  const isOption = ({ field, value }: Field): boolean => field === 'volume-opt' && cut(value)[0] !== '';
  const spec: MountSpec = {
    type: (last('type') ?? 'volume').toLowerCase(),
    source: last('source') || undefined,
    target: last('target') ?? '',
    readOnly: last('readonly') === 'true',
    noCopy: last('volume-nocopy') === 'true',
    driver: last('volume-driver') || undefined,
    options: known
      .filter(isOption)
      .map(({ value: option }) => cut(option))
      .map(([key, value = '']) => ({ key, value })),
    rest: known.filter((one) => !isOption(one) && counts.get(one.field) !== one),
  };
  return { spec, problem: problemOf(spec) };
}

/** Read a mount that Docker takes and that is a volume; `undefined` for any other. */
export function volumeMountOf(text: string): MountSpec | undefined {
  const { spec, problem } = readMount(text);
  return problem === undefined && spec?.type === 'volume' ? spec : undefined;
}

/** Check whether `volume-opt` can say an option: its key ends at the first `=`. */
export const isMountOption = ({ key, value }: DriverOption): boolean =>
  key !== '' && !key.includes('=') && isPlainField(key) && isPlainField(`${key}=${value}`);
