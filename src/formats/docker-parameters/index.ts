import { dockerSectionOf } from '../../systems/docker/parameters.ts';
import type { TwoWayFormat } from '../format.ts';
import { decode, removeDeclarations } from './decode.ts';
import { encode } from './encode.ts';

/** `docker.parameters` of a DOCKER container, Marathon's or Mesos's, with `volume-driver` and `volume`. */
export const format: TwoWayFormat = {
  id: 'docker-parameters',
  title: 'parameters of a Docker container (volume-driver, volume)',
  canHold: (workload) => dockerSectionOf(workload) !== undefined,
  documentKind: 'marathon-app',
  emptyDocument: () => ({}),
  decode,
  removeDeclarations,
  encode,
};
