import type { Target } from '../../model/target.ts';
import type { Workload } from '../workload.ts';
import type { VolumeEntry } from './sources.ts';
import { entriesOf } from './sources.ts';

/** The isolators of volumes other than those of Docker. */
export type VolumeIsolator =
  | 'volume/csi'
  | 'volume/host_path'
  | 'volume/image'
  | 'volume/sandbox_path'
  | 'volume/secret';

/** Those that an agent loads along with `filesystem/linux`; the others must be named. */
const implied: readonly VolumeIsolator[] = ['volume/host_path', 'volume/image', 'volume/sandbox_path'];

/** Whether the target's agents run an isolator; they do unless the target names isolators without it. */
export const runsIsolator = ({ mesos }: Target, isolator: VolumeIsolator): boolean =>
  mesos?.isolation === undefined ||
  mesos.isolation.includes(isolator) ||
  (implied.includes(isolator) && mesos.isolation.includes('filesystem/linux'));

/** Whether the target's agents run a module's isolator; they do unless the target names isolators or modules without it. */
export const runsModule = ({ mesos }: Target, name: string): boolean =>
  mesos?.isolation?.includes(name) !== false && mesos?.modules?.includes(name) !== false;

/** Whether the target's agents have the isolator of file systems that refuses volumes, which is the default one. */
export const refusesVolumes = ({ mesos }: Target): boolean =>
  mesos?.isolation !== undefined &&
  (mesos.isolation.includes('filesystem/posix') || !mesos.isolation.some((name) => name.startsWith('filesystem/')));

/** The volumes of a document of Mesos that an isolator of the target's agents looks at, in order. */
export const isolatedEntries = (
  workload: Workload,
  target: Target,
  isolator: VolumeIsolator,
): readonly VolumeEntry[] =>
  workload.containerizer === 'DOCKER' || !runsIsolator(target, isolator) ? [] : entriesOf(workload);
