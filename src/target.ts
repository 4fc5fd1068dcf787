import type { Authority } from './diagnostic.ts';

/** A volume that another container on the agent has mounted. */
export interface VolumeInUse {
  readonly driver: string;
  readonly name: string;
  readonly mountpoint?: string;
}

/** The cluster that is assumed. Whatever is left out is the newest release, with every volume feature switched on. */
export interface Target {
  /** `version` such as `1.8.222`; `features` default to all; `mesosRole` defaults to `*`. */
  readonly marathon?: {
    readonly version?: string;
    readonly features?: readonly string[];
    readonly mesosRole?: string;
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
   * is not listed does not exist.
   */
  readonly host?: {
    readonly exists?: readonly string[];
    readonly volumesInUse?: readonly VolumeInUse[];
  };
}

/** The newest release of each product that has versions; the rules and facts were read from these. */
export const newest = { marathon: '1.11.0', mesos: '1.11.0', 'dvdi-module': '0.4.7', dvdcli: '0.2.1' } as const;

/** A product whose version can be chosen. */
export type Product = keyof typeof newest;

/** Compare two dotted versions number by number; what is missing counts as 0, what is no number is ignored. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0)) as [
    number[],
    number[],
  ];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = (left[index] || 0) - (right[index] || 0);
    if (order !== 0) return order;
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

/** The version of a product that the target assumes. */
export const versionOf = (target: Target, product: Product): string =>
  (product === 'dvdi-module' ? target.dvdiModule?.version : target[product]?.version) ?? newest[product];

/** Whether something that holds from `since` up to, but without, `until` holds for the authority in this target. */
export function holds(target: Target, authority: Authority, since?: string, until?: string): boolean {
  const product = productOf[authority];
  if (product === undefined) return true;
  const version = versionOf(target, product);
  return (
    (since === undefined || compareVersions(version, since) >= 0) &&
    (until === undefined || compareVersions(version, until) < 0)
  );
}

/** Whether a path exists on the agent's host; `undefined` when the target does not say. `/` and `/tmp` always do. */
export const hostHas = (target: Target, path: string): boolean | undefined =>
  path === '/' || path === '/tmp' || path === '/tmp/' ? true : target.host?.exists?.includes(path);
