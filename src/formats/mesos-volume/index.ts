import type { TwoWayFormat } from '../format.ts';
import { decode, removeDeclarations } from './decode.ts';
import { encode } from './encode.ts';

/** Mesos `Volume` protobuf JSON with a source of type DOCKER_VOLUME. */
export const format: TwoWayFormat = {
  id: 'mesos-volume',
  title: 'Mesos Volume (DOCKER_VOLUME)',
  canHold: (workload) => workload.mesos !== undefined,
  documentKind: 'mesos-volumes',
  emptyDocument: () => [],
  decode,
  removeDeclarations,
  encode,
};
