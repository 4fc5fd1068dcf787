import type { Authority } from './diagnostic.ts';

/** A volume that another container on the agent has mounted. */
export interface VolumeInUse {
  readonly driver: string;
  readonly name: string;
  readonly mountpoint?: string;
}

/** What a path of the host is; a link is not followed. Of a `directory` it is not known that it is empty. */
export type PathKind = 'directory' | 'empty-directory' | 'file' | 'link';

/** Every kind of path. */
export const pathKinds: readonly PathKind[] = ['directory', 'empty-directory', 'file', 'link'];

/** A volume that exists at the plugin of a driver; `mountpoint` is what the plugin answers, where it answers one. */
export interface ExistingVolume {
  readonly driver: string;
  readonly name: string;
  readonly mountpoint?: string;
}

/** The cluster that is assumed. Whatever is left out is the newest release, with every volume feature switched on. */
export interface Target {
  /**
   * `version` such as `1.8.222` or `1.8`; `features` default to all; `mesosRole` defaults to `*`; without
   * `defaultNetworkName` a container network must have a name; `newGroupEnforceRole` defaults to `off`.
   */
  readonly marathon?: {
    readonly version?: string;
    readonly features?: readonly string[];
    readonly mesosRole?: string;
    readonly defaultNetworkName?: string;
    readonly newGroupEnforceRole?: 'off' | 'top';
  };
  /**
   * `isolation`: the agent's isolators; absent: those that the volumes need. `modules`: the names of the modules that it
   * loads, `containerizers`: those that it runs; absent: not known.
   */
  readonly mesos?: {
    readonly version?: string;
    readonly isolation?: readonly string[];
    readonly modules?: readonly string[];
    readonly containerizers?: readonly string[];
  };
  readonly dvdiModule?: { readonly version?: string };
  readonly dvdcli?: { readonly version?: string; readonly present?: boolean };
  /**
   * The agent's host. Without `exists` nothing is known of its paths (a rule that needs one warns); with it a path that
   * is neither listed nor above one that is does not exist. `kinds` says what a path is, which then exists too, as do
   * those above it; of other paths it says nothing. A path may be written with `//`, `/.` and a slash at its end; `..` leads
   * up from a directory, and from what may be a link to somewhere that is not known.
   * Without `volumes` nothing is known of what the plugins have; with it a volume that is neither listed nor in use does
   * not exist.
   */
  readonly host?: {
    readonly exists?: readonly string[];
    readonly kinds?: Readonly<Record<string, PathKind>>;
    readonly volumesInUse?: readonly VolumeInUse[];
    readonly volumes?: readonly ExistingVolume[];
  };
}

/** The newest release of each product that has versions; the rules and facts were read from these. */
export const newest = { marathon: '1.11.0', mesos: '1.11.0', 'dvdi-module': '0.4.7', dvdcli: '0.2.1' } as const;

/** A product whose version can be chosen. */
export type Product = keyof typeof newest;

/** The member of a target that has the version of each product. */
export const productMembers: Readonly<Record<Product, 'marathon' | 'mesos' | 'dvdiModule' | 'dvdcli'>> = {
  marathon: 'marathon',
  mesos: 'mesos',
  'dvdi-module': 'dvdiModule',
  dvdcli: 'dvdcli',
};

/** Every product. */
export const products = Object.keys(newest) as readonly Product[];

const lines = (major: number, first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${major}.${first + index}`);

/** The lines of releases, `major.minor`, of which there was one. */
export const releases: Readonly<Record<Product, readonly string[]>> = {
  marathon: [...lines(0, 6, 15), ...lines(1, 0, 11)],
  mesos: [...lines(0, 20, 28), ...lines(1, 0, 11)],
  // What came before 0.1.0 is the isolator of 2015, which had no versions.
  'dvdi-module': lines(0, 0, 4),
  dvdcli: lines(0, 1, 2),
};

/** What `--enable_features` of Marathon ever took. */
export const features: readonly string[] = [
  'external_volumes',
  'gpu_resources',
  'secrets',
  'task_killing',
  'twitter_commons',
  'vips',
];

function numberAt(version: string, start: number): number {
  let number = 0;
  for (let at = start; at < version.length; at++) {
    const digit = version.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return number;
}

const nextPart = (version: string, start: number): number => {
  const dot = version.indexOf('.', start);
  return dot < 0 ? version.length : dot + 1;
};

/** Compare two dotted versions number by number; what is missing counts as 0, what is no number is ignored. */
export function compareVersions(a: string, b: string): number {
  // Makes no lists of parts, since every rule compares versions for every workload.
  for (let left = 0, right = 0; left < a.length || right < b.length; ) {
    const order = numberAt(a, left) - numberAt(b, right);
    if (order !== 0) return order;
    left = nextPart(a, left);
    right = nextPart(b, right);
  }
  return 0;
}

const productOf: Readonly<Partial<Record<Authority, Product>>> = {
  marathon: 'marathon',
  'mesos-master': 'mesos',
  'mesos-agent': 'mesos',
  'docker-containerizer': 'mesos',
  'dvdi-module': 'dvdi-module',
  dvdcli: 'dvdcli',
};

/** Get the version of a product that the target assumes. */
export const versionOf = (target: Target, product: Product): string =>
  target[productMembers[product]]?.version ?? newest[product];

/** Get the versions that the target names, as one text. */
export const versionsOf = ({ marathon, mesos, dvdiModule, dvdcli }: Target): string =>
  `${marathon?.version ?? ''} ${mesos?.version ?? ''} ${dvdiModule?.version ?? ''} ${dvdcli?.version ?? ''}`;

/** Releases in a row: from `since` on, or all, up to, but without, `until`. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** Check whether a version is in a range. */
export const isWithin = (version: string, { since, until }: VersionRange): boolean =>
  (since === undefined || compareVersions(version, since) >= 0) &&
  (until === undefined || compareVersions(version, until) < 0);

/** Join ranges that overlap or follow each other; in order. */
export function joinRanges(ranges: readonly VersionRange[]): readonly VersionRange[] {
  const joined: VersionRange[] = [];
  for (const range of ranges.toSorted((a, b) => compareVersions(a.since ?? '', b.since ?? ''))) {
    const last = joined.at(-1);
    const isApart = last?.until !== undefined && compareVersions(range.since ?? '', last.until) > 0;
    if (last === undefined || isApart) joined.push(range);
    else if (last.until !== undefined && (range.until === undefined || compareVersions(range.until, last.until) > 0))
      joined[joined.length - 1] = {
        ...(last.since !== undefined && { since: last.since }),
        ...(range.until !== undefined && { until: range.until }),
      };
  }
  return joined;
}

/** Check whether something that holds in some ranges holds for the authority in this target. */
export function holds(target: Target, authority: Authority, ranges: readonly VersionRange[]): boolean {
  const product = productOf[authority];
  if (product === undefined) return true;
  const version = versionOf(target, product);
  return ranges.some((range) => isWithin(version, range));
}

/** Check whether a volume exists at the plugin of its driver; `undefined` when the target does not say. */
export const pluginHas = ({ host = {} }: Target, driver: string, name: string): boolean | undefined =>
  [...(host.volumes ?? []), ...(host.volumesInUse ?? [])].some(
    (volume) => volume.driver === driver && volume.name === name,
  )
    ? true
    : host.volumes && false;
