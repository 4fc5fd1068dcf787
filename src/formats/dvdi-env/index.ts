import type { Format } from '../format.ts';
import { decode, erase } from './decode.ts';
import { encode } from './encode.ts';

/** `DVDI_VOLUME_*` environment variables, as mesos-module-dvdi 0.4.7 reads them. */
export const format: Format = {
  id: 'dvdi-env',
  title: 'DVDI_VOLUME_* environment variables (mesos-module-dvdi)',
  fits: (workload) => workload.environment !== undefined,
  home: 'environment',
  blank: () => ({}),
  decode,
  erase,
  encode,
};
