import type { Target } from '../../model/target.ts';
import { launchedVolumes } from '../marathon/launched-volumes.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import type { VolumeEntry } from './sources.ts';
import { isSet, mesosVolumes } from './sources.ts';

/** The isolators of volumes other than those of Docker. */
export type VolumeIsolator =
  | 'volume/csi'
  | 'volume/host_path'
  | 'volume/image'
  | 'volume/sandbox_path'
  | 'volume/secret';

/** Those that an agent loads along with `filesystem/linux`; the others must be named. */
const implied: readonly VolumeIsolator[] = ['volume/host_path', 'volume/image', 'volume/sandbox_path'];

/** Check whether the target's agents run an isolator; they do unless the target names isolators without it. */
export const runsIsolator = ({ mesos }: Target, isolator: VolumeIsolator): boolean =>
  mesos?.isolation === undefined ||
  mesos.isolation.includes(isolator) ||
  (implied.includes(isolator) && mesos.isolation.includes('filesystem/linux'));

/** Check whether the target's agents run a module's isolator; they do unless the target names isolators or modules without it. */
export const runsModule = ({ mesos }: Target, name: string): boolean =>
  mesos?.isolation?.includes(name) !== false && mesos?.modules?.includes(name) !== false;

/** Check whether the target's agents have the isolator of file systems that refuses volumes, which is the default one. */
export const refusesVolumes = ({ mesos }: Target): boolean =>
  mesos?.isolation !== undefined &&
  (mesos.isolation.includes('filesystem/posix') || !mesos.isolation.some((name) => name.startsWith('filesystem/')));

/** The volumes that the isolators of an agent look at, in order; of an app those of the host and secrets. */
export const isolatedEntries: Selector<VolumeEntry> = fromWorkload((workload, target) =>
  workload.containerizer === 'DOCKER'
    ? []
    : mesosVolumes.of(workload, target).concat(launchedVolumes.of(workload, target)),
);

/** Get those that one isolator looks at, where the target's agents run it. */
const entriesFor = (isolator: VolumeIsolator): Selector<VolumeEntry> =>
  among(isolatedEntries, (entries, _, target) => (runsIsolator(target, isolator) ? entries : []));

/** The volumes that the isolator for paths of the host is shown, and so the others. */
export const hostPathEntries: Selector<VolumeEntry> = entriesFor('volume/host_path');
export const sandboxPathEntries: Selector<VolumeEntry> = entriesFor('volume/sandbox_path');
export const secretEntries: Selector<VolumeEntry> = entriesFor('volume/secret');

/** The volumes that the isolator for images mounts. */
export const imageVolumes: Selector<VolumeEntry> = among(entriesFor('volume/image'), (entries) =>
  entries.filter(({ volume }) => isSet(volume.image)),
);

/** Those that an agent is shown which does not refuse every volume. */
export const unrefusedEntries: Selector<VolumeEntry> = among(isolatedEntries, (entries, _, target) =>
  refusesVolumes(target) ? [] : entries,
);
