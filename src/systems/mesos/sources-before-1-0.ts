import { compareVersions, versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { fromWorkload } from '../selector.ts';
import { isPlaced } from './docker-volumes.ts';
import { isSet, mesosVolumes } from './sources.ts';

/** A volume without a path of the host. */
export interface PathlessVolume {
  readonly pointer: JsonPointer;
  readonly index: number;
  /** What it has instead. */
  readonly has: 'image' | 'source' | 'nothing';
}

/** Those volumes; Mesos before 1.0.0 knows no sources. Marathon makes sources of external volumes since 1.3. */
export const pathlessVolumes: Selector<PathlessVolume> = fromWorkload((workload, target) => {
  const made = compareVersions(versionOf(target, 'marathon'), '1.3') >= 0 ? workload.volumes.filter(isPlaced) : [];
  return [
    ...mesosVolumes
      .of(workload)
      .flatMap(({ volume: { source, host_path, image }, pointer, index }): PathlessVolume[] => {
        if (isSet(host_path)) return [];
        if (isSet(image)) return [{ pointer, index, has: 'image' }];
        if (isSet(source)) return [{ pointer: joinPointer(pointer, 'source'), index, has: 'source' }];
        return [{ pointer, index, has: 'nothing' }];
      }),
    ...made
      .filter(({ format }) => format === 'marathon-external')
      .map(({ pointer }, index) => ({ pointer: joinPointer(pointer, 'external'), index, has: 'source' as const })),
  ];
});
