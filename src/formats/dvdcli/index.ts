import type { TwoWayFormat } from '../format.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';

/** The command line that the Mesos isolator and the DVDI module run. */
export const format: TwoWayFormat = {
  id: 'dvdcli',
  title: 'dvdcli mount command lines',
  canHold: (workload) => workload.commandLines !== undefined,
  documentKind: 'dvdcli-command',
  emptyDocument: () => [],
  decode,
  // No other format fits into the document, so nothing ever moves out of it.
  removeDeclarations: () => [],
  encode,
};
