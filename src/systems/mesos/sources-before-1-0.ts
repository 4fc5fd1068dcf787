import type { Target } from '../../model/target.ts';
import { compareVersions, versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';
import { isPlaced } from './docker-volumes.ts';
import { entriesOf, isSet } from './sources.ts';

/** A volume that says what it is by a `source` only, or not at all. */
export interface LateSource {
  readonly pointer: JsonPointer;
  readonly index: number;
  /** Whether it says nothing at all. */
  readonly isBare?: boolean;
}

/** Those volumes, which Mesos before 1.0.0 finds empty; Marathon makes sources of external volumes since 1.3. */
export function lateSourcesOf(workload: Workload, target: Target): readonly LateSource[] {
  const made = compareVersions(versionOf(target, 'marathon'), '1.3') >= 0 ? workload.volumes.filter(isPlaced) : [];
  return [
    ...entriesOf(workload).flatMap(({ volume: { source, host_path, image }, pointer, index }) =>
      isSet(host_path) || isSet(image)
        ? []
        : isSet(source)
          ? { pointer: joinPointer(pointer, 'source'), index }
          : { pointer, index, isBare: true },
    ),
    ...made
      .filter(({ format }) => format === 'marathon-external')
      .map(({ pointer }, index) => ({ pointer: joinPointer(pointer, 'external'), index })),
  ];
}
