/** What is between the colons of `docker run --volume`. */
export interface VolumeSpec {
  /** Name of a volume, or absolute path of the host; absent for a volume without name. */
  readonly source: string | undefined;
  readonly target: string;
  /** Flags such as `ro`, `z` or `nocopy`. */
  readonly flags: readonly string[];
}

const kindsOfFlags: readonly (readonly string[])[] = [
  ['ro', 'rw'],
  ['z', 'Z'],
  ['private', 'rprivate', 'slave', 'rslave', 'shared', 'rshared'],
  ['nocopy'],
  ['consistent', 'cached', 'delegated'],
];

/** Check whether Docker takes flags: it knows each, and there is at most one of a kind; no text at all will do. */
const areFlags = (flags: readonly string[]): boolean =>
  flags.every((flag) => kindsOfFlags.some((kind) => kind.includes(flag))) &&
  kindsOfFlags.every((kind) => flags.filter((flag) => kind.includes(flag)).length <= 1);

const flagsOf = (mode: string): readonly string[] => (mode === '' ? [] : mode.split(','));

/**
 * Split a volume as Docker does; `undefined` where Docker can make nothing of the parts: an empty first one, a path
 * with flags alone, more than three.
 * moby: volume/mounts/linux_parser.go (ParseMountRaw).
 */
export function parseVolumeSpec(text: string): VolumeSpec | undefined {
  const [first, second, third, ...more] = text.split(':', 4);
  if (!first || more.length > 0) return undefined;
  if (second === undefined) return { source: undefined, target: first, flags: [] };
  if (third === undefined && areFlags(flagsOf(second))) return undefined;
  return { source: first, target: second, flags: flagsOf(third ?? '') };
}

/** Check whether Docker takes a source for the name of a volume: no path of the host, nor one that its client makes of it. */
export const isVolumeName = (source: string): boolean => /^[^/.]/.test(source);

/** Explain why Docker refuses a volume, as the end of a sentence about it, or `undefined`; paths of Windows are not judged. */
export function volumeSpecProblem(text: string): string | undefined {
  if (/(?:^|:)[A-Za-z]:\\/.test(text)) return undefined;
  const spec = parseVolumeSpec(text);
  if (spec === undefined) return 'has the wrong form; write `name:path`, `name:path:flags` or a path';
  const path = spec.target.replaceAll('\\', '/');
  if (!path.startsWith('/')) return 'has a relative container path; use an absolute one';
  if (path.split('/').every((part) => part === '' || part === '.'))
    return 'has the root as its container path; use another path';
  return areFlags(spec.flags)
    ? undefined
    : 'has unknown or conflicting flags; use flags that Docker knows, one of a kind';
}
