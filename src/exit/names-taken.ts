import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { report } from './finding.ts';
import type { ExitVolume } from './volume.ts';
import { reportOptions } from './volume.ts';
import type { Departure, ExitMount, ExitWorkload } from './workload.ts';

/** A workload that leaves Mesos, beside what it was read from. */
export interface ReadDeparture {
  readonly departure: Departure;
  readonly workload: ExitWorkload;
}

/** Find what makes two volumes different ones. */
export const identityOf = ({ driver, name }: ExitVolume): string => JSON.stringify([driver, name]);

/** Get every volume once, by what makes it another one: as it is declared first, or first with a size. */
export function volumesByIdentity(departures: readonly ReadDeparture[]): ReadonlyMap<string, ExitVolume> {
  const known = new Map<string, ExitVolume>();
  for (const { workload } of departures)
    for (const { volume } of workload.mounts) {
      const identity = identityOf(volume);
      const earlier = known.get(identity);
      const isBetter = earlier?.option('size') === undefined && volume.option('size') !== undefined;
      if (earlier === undefined || isBetter) known.set(identity, volume);
    }
  return known;
}

/** Do the same as a list. */
export const distinctVolumes = (departures: readonly ReadDeparture[]): readonly ExitVolume[] => [
  ...volumesByIdentity(departures).values(),
];

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
          `the workloads ${quote(owner)} and ${quote(absoluteId)} would both be ${quote(label)}; convert them one at a time with workload (--workload)`,
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

/** Report what another declaration of a volume says otherwise. */
export function checkAgain(departures: readonly ReadDeparture[]): readonly ExitFinding[] {
  const known = volumesByIdentity(departures);
  return departures.flatMap(({ workload }) =>
    workload.mounts.flatMap(({ volume }): readonly ExitFinding[] => {
      const first = known.get(identityOf(volume)) as ExitVolume;
      const what = `volume ${quote(volume.name)}`;
      if (JSON.stringify(volume.located.csi) !== JSON.stringify(first.located.csi))
        return [
          report(
            'error',
            'name-collision',
            volume,
            `${what} is declared twice with other CSI options; declare both alike, or convert them one at a time with workload (--workload)`,
          ),
        ];
      const others = volume.options.filter(({ key, value }) =>
        first.options.every((option) => option.key !== key || option.value !== value),
      );
      return reportOptions(volume, others, 'are left out here: another declaration of the volume says otherwise');
    }),
  );
}
