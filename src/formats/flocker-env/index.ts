import type { TwoWayFormat } from '../format.ts';
import { decode, removeDeclarations } from './decode.ts';
import { encode } from './encode.ts';

/** `FLOCKER_ID` and `FLOCKER_CONTAINER_VOLUME_PATH`, as mesos-module-flocker reads them: one volume for a task. */
export const format: TwoWayFormat = {
  id: 'flocker-env',
  title: 'FLOCKER_* environment variables (mesos-module-flocker)',
  canHold: (workload) => workload.environment !== undefined,
  documentKind: 'environment',
  emptyDocument: () => ({}),
  decode,
  removeDeclarations,
  encode,
};
