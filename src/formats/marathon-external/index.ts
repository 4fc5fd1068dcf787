import type { TwoWayFormat } from '../format.ts';
import { decode, removeDeclarations } from './decode.ts';
import { encode } from './encode.ts';

/** `container.volumes[].external` of Marathon 1.x with the provider `dvdi`. */
export const format: TwoWayFormat = {
  id: 'marathon-external',
  title: 'Marathon external volumes (provider dvdi)',
  canHold: (workload) => workload.app !== undefined,
  documentKind: 'marathon-app',
  emptyDocument: () => ({}),
  decode,
  removeDeclarations,
  encode,
};
