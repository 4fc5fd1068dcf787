import type { Format } from '../format.ts';
import { decode, erase } from './decode.ts';
import { encode } from './encode.ts';

/** `container.volumes[].external` of Marathon 1.x with the provider `dvdi`. */
export const format: Format = {
  id: 'marathon-external',
  title: 'Marathon external volumes (provider dvdi)',
  fits: (workload) => workload.app !== undefined,
  home: 'marathon-app',
  blank: () => ({}),
  decode,
  erase,
  encode,
};
