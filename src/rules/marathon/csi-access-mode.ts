import { accessModes, csiVolumes } from '../../systems/marathon/csi.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = 'CSI options.access.mode is invalid. This is a bug. Validation should have prevented this.';
const known: ReadonlySet<string> = new Set(accessModes);

export const rule: Rule = defineRule({
  id: 'marathon/csi-access-mode',
  severity: 'error',
  stage: 'conversion',
  since: '1.11',
  order: [0, 2],
  summary: 'The access mode of a CSI volume must be one that the protocol names.',
  rationale:
    'Marathon does not check the word before it needs it and then fails with status 500. It counts exactly as written, in upper case. Write the mode that the plugin offers; `SINGLE_NODE_WRITER` is the common one.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:184', 'marathon 1.11: state/Volume.scala:353-389'],
  on: csiVolumes,
  check: ({ csi: { capability }, externalPointer, index }) =>
    !known.has(capability.accessMode) && {
      pointer: joinPointer(externalPointer, 'options', 'capability', 'accessMode'),
      message: `unexpected access mode ${quote(capability.accessMode)}, expected ${accessModes.map(quote).join(', ')}`,
      upstream: [{ text, status: 500 }],
      index,
    },
});
