import type { Format } from '../format.ts';
import { decode, erase } from './decode.ts';
import { encode } from './encode.ts';

/** Mesos `Volume` protobuf JSON with a source of type DOCKER_VOLUME. */
export const format: Format = {
  id: 'mesos-volume',
  title: 'Mesos Volume (DOCKER_VOLUME)',
  fits: (workload) => workload.mesos !== undefined,
  home: 'mesos-volumes',
  blank: () => [],
  decode,
  erase,
  encode,
};
