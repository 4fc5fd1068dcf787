import { dockerSectionOf } from '../systems/docker/parameters.ts';
import { flockerFamilies } from '../systems/flocker/variables.ts';
import { csiVolumes } from '../systems/marathon/csi.ts';
import { dvdiVolumes, externalVolumes } from '../systems/marathon/external.ts';
import { isResident, persistentVolumes, secretVolumes } from '../systems/marathon/volumes.ts';
import { isPlaced } from '../systems/mesos/docker-volumes.ts';
import type { Workload } from '../systems/workload.ts';

const hasVariable = ({ environment }: Workload, prefix: string): boolean =>
  environment?.variables.some(({ name }) => name.startsWith(prefix)) === true;

/** What a rule may ask of a workload before it looks at it. */
export type Trait =
  /** Marathon reads it; it has volumes that Marathon takes for those of this kind; its tasks stay on their agent. */
  | 'app'
  | 'external-volumes'
  | 'dvdi-volumes'
  | 'csi-volumes'
  | 'persistent-volumes'
  | 'secret-volumes'
  | 'resident'
  /** It is a document of Mesos, with a container, with volumes of any kind. */
  | 'mesos-container'
  | 'mesos-volumes'
  /** The Docker containerizer runs it; it has a section for that. */
  | 'docker-container'
  | 'docker-section'
  /** It has external volumes in any format; such as Mesos itself is told of; those of CSI. */
  | 'volumes'
  | 'placed-volumes'
  | 'placed-csi-volumes'
  /** It has variables that begin like those of a module; command lines of dvdcli. */
  | 'dvdi-variables'
  | 'flocker-variables'
  | 'command-lines';

/** Which workloads have each trait. */
const traits: Readonly<Record<Trait, (workload: Workload) => boolean>> = {
  app: ({ app }) => app !== undefined,
  'external-volumes': (workload) => externalVolumes(workload).length > 0,
  'dvdi-volumes': (workload) => dvdiVolumes(workload).length > 0,
  'csi-volumes': (workload) => csiVolumes(workload).length > 0,
  'persistent-volumes': (workload) => persistentVolumes(workload).length > 0,
  'secret-volumes': (workload) => secretVolumes(workload).length > 0,
  resident: isResident,
  'mesos-container': ({ mesos }) => mesos?.container !== undefined,
  'mesos-volumes': ({ mesos }) => mesos !== undefined && mesos.volumes.length > 0,
  'docker-container': ({ containerizer }) => containerizer === 'DOCKER',
  'docker-section': (workload) => dockerSectionOf(workload) !== undefined,
  volumes: ({ volumes }) => volumes.length > 0,
  'placed-volumes': ({ volumes }) => volumes.some(isPlaced),
  'placed-csi-volumes': ({ volumes }) => volumes.some(({ csi }) => csi !== undefined),
  'dvdi-variables': (workload) => hasVariable(workload, 'DVDI_'),
  'flocker-variables': (workload) => flockerFamilies.some((family) => hasVariable(workload, family)),
  'command-lines': ({ commandLines }) => commandLines !== undefined,
};

const names = Object.keys(traits) as Trait[];

/** All traits of a workload, a bit for each. */
export function traitsOf(workload: Workload): number {
  let bits = 0;
  for (const [index, name] of names.entries()) if (traits[name](workload)) bits |= 1 << index;
  return bits;
}

/** Whether a trait is among them. */
export const hasTrait = (bits: number, trait: Trait): boolean => (bits & (1 << names.indexOf(trait))) !== 0;
