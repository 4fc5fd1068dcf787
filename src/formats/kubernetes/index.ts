import type { OneWayFormat } from '../format.ts';
import { decode } from './decode.ts';
import { encode, join } from './encode.ts';
import type { KubernetesList } from './manifest.ts';

/** PersistentVolumes for volumes that exist, their claims, and workloads at zero replicas that mount them. */
export const format: OneWayFormat = {
  id: 'kubernetes',
  title: 'Kubernetes PersistentVolumes, claims and workloads',
  oneWay: true,
  options: ['kind', 'strategy', 'namespace', 'storageClass', 'image', 'container'],
  kinds: ['Deployment', 'StatefulSet', 'volumes'],
  takesBase: true,
  syntax: 'yaml',
  encode,
  join,
  documentsOf: (output) => (output as KubernetesList).items,
  decode,
};
