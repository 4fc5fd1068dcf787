import uniqBy from 'lodash/uniqBy.js';
import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { report } from './finding.ts';
import type { ExitVolume } from './volume.ts';
import type { Departure, ExitMount, ExitWorkload } from './workload.ts';

/** A workload that leaves Mesos, beside what it was read from. */
export interface ReadDeparture {
  readonly departure: Departure;
  readonly workload: ExitWorkload;
}

/** What makes two volumes different ones. */
export const identityOf = ({ driver, name }: ExitVolume): string => JSON.stringify([driver, name]);

/** Every volume once, as it is declared first. */
export const distinctVolumes = (departures: readonly ReadDeparture[]): readonly ExitVolume[] =>
  uniqBy(
    departures.flatMap(({ workload }) => workload.mounts.map(({ volume }) => volume)),
    identityOf,
  );

/** Report names of volumes that are empty, changed, or those of two; `keyOf` makes the name in the output. */
export function checkNames(
  volumes: readonly ExitVolume[],
  keyOf: (volume: ExitVolume) => string,
): readonly ExitFinding[] {
  const owners = new Map<string, ExitVolume>();
  return volumes.flatMap((volume): readonly ExitFinding[] => {
    const key = keyOf(volume);
    const what = `volume ${quote(volume.name)}`;
    if (key === '')
      return [
        report(
          'error',
          'name-empty',
          volume,
          `${what}: nothing of its name can be a name in the output; give one as \`claim\``,
        ),
      ];
    const owner = owners.get(key);
    if (owner !== undefined)
      return [
        report(
          'error',
          'name-collision',
          volume,
          `${what} of the driver ${quote(volume.driver)} and volume ${quote(owner.name)} of ${quote(owner.driver)} would both be ${quote(key)}; give one of them another name as \`claim\``,
        ),
      ];
    owners.set(key, volume);
    return key === volume.name ? [] : [report('info', 'name-changed', volume, `${what} becomes ${quote(key)}`)];
  });
}

/** Report names of workloads that are empty, or those of two. */
export function checkWorkloads(departures: readonly ReadDeparture[]): readonly ExitFinding[] {
  const owners = new Map<string, string>();
  return departures.flatMap(({ departure, workload }): readonly ExitFinding[] => {
    const { label, pointer } = workload;
    const { id = '', absoluteId = id } = departure.workload;
    if (label === '')
      return [
        report('error', 'name-empty', pointer, `nothing of the id ${quote(absoluteId)} can be the name of a workload`),
      ];
    const owner = owners.get(label);
    if (owner !== undefined)
      return [
        report(
          'error',
          'name-collision',
          pointer,
          `the workloads ${quote(owner)} and ${quote(absoluteId)} would both be ${quote(label)}; convert them apart with workload (--workload)`,
        ),
      ];
    owners.set(label, absoluteId);
    return [];
  });
}

/** Report mounts that have no path, or one of another mount of their workload. */
export const checkPaths = (mounts: readonly ExitMount[]): readonly ExitFinding[] =>
  mounts.flatMap(({ volume, path }, index): readonly ExitFinding[] => {
    const what = `volume ${quote(volume.name)}`;
    if (path === undefined)
      return [
        report(
          'error',
          'container-path-unknown',
          volume,
          `${what} has no container path; give one with containerPath (--container-path)`,
        ),
      ];
    return mounts.findIndex((other) => other.path === path) < index
      ? [report('error', 'path-collision', volume, `${what}: another volume is mounted at ${quote(path)} already`)]
      : [];
  });

/** Report what a later declaration of a volume says otherwise; the first counts. */
export function checkAgain(departures: readonly ReadDeparture[]): readonly ExitFinding[] {
  const first = new Map<string, ExitVolume>();
  return departures.flatMap(({ workload }) =>
    workload.mounts.flatMap(({ volume }): readonly ExitFinding[] => {
      const known = first.get(identityOf(volume)) ?? volume;
      first.set(identityOf(volume), known);
      const what = `volume ${quote(volume.name)}`;
      const [mine, others] = [volume.located.csi, known.located.csi];
      if (JSON.stringify(mine) !== JSON.stringify(others))
        return [
          report(
            'error',
            'name-collision',
            volume,
            `${what} is declared twice with other CSI options; declare both alike, or convert them apart with workload (--workload)`,
          ),
        ];
      const more = volume.options.filter(({ key, value }) =>
        known.options.every((option) => option.key !== key || option.value !== value),
      );
      return more.length === 0
        ? []
        : [
            report(
              'info',
              'options-not-carried',
              volume,
              `${what} is declared before; left out what is said otherwise here: ${more.map(({ key }) => quote(key)).join(', ')}`,
              more.map(({ key, value }) => ({ field: key, value })),
            ),
          ];
    }),
  );
}
