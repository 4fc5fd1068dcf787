import type { TwoWayFormat } from '../format.ts';
import { decode, removeDeclarations } from './decode.ts';
import { encode } from './encode.ts';

/** `DVDI_VOLUME_*` environment variables, as mesos-module-dvdi 0.4.7 reads them. */
export const format: TwoWayFormat = {
  id: 'dvdi-env',
  title: 'DVDI_VOLUME_* environment variables (mesos-module-dvdi)',
  canHold: (workload) => workload.environment !== undefined,
  documentKind: 'environment',
  emptyDocument: () => ({}),
  decode,
  removeDeclarations,
  encode,
};
