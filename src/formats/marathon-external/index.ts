import type { Format } from '../format.ts';
import { decode, removeDeclarations } from './decode.ts';
import { encode } from './encode.ts';

/** `container.volumes[].external` of Marathon 1.x with the provider `dvdi`. */
export const format: Format = {
  id: 'marathon-external',
  title: 'Marathon external volumes (provider dvdi)',
  canHold: (workload) => workload.app !== undefined,
  documentKind: 'marathon-app',
  emptyDocument: () => ({}),
  decode,
  removeDeclarations,
  encode,
};
