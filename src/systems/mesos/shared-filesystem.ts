import type { Target } from '../../model/target.ts';
import type { Workload } from '../workload.ts';
import type { VolumeEntry } from './sources.ts';
import { entriesOf } from './sources.ts';

/** The volumes that the isolator `filesystem/shared` of the target's agents looks at, which is all of a container's. */
export const sharedVolumesOf = (workload: Workload, { mesos }: Target): readonly VolumeEntry[] =>
  workload.containerizer !== 'DOCKER' && mesos?.isolation?.includes('filesystem/shared') ? entriesOf(workload) : [];

/** What the isolator says of one of them. */
export const sharedRefusal = (path: string, text: string): readonly { readonly text: string }[] => [
  { text: `Volume with container path '${path}' must ${text} for shared filesystem isolator` },
];
