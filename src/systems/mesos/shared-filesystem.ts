import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import { isolatedEntries } from './isolators.ts';
import type { VolumeEntry } from './sources.ts';

/** The volumes that the isolator `filesystem/shared` of the target's agents looks at, which is all of a container's. */
export const sharedVolumes: Selector<VolumeEntry> = among(isolatedEntries, (entries, _, { mesos }) =>
  mesos?.isolation?.includes('filesystem/shared') ? entries : [],
);

/** Find what the isolator says of one of them. */
export const sharedRefusal = (path: string, text: string): readonly { readonly text: string }[] => [
  { text: `Volume with container path '${path}' must ${text} for shared filesystem isolator` },
];
