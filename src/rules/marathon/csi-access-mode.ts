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
  summary: 'The access mode of a CSI volume must be a mode of the protocol.',
  rationale:
    'Marathon does not check the mode when it reads the app, and fails with status 500 later. Case matters: modes are in upper case. Write a mode that the plugin supports; `SINGLE_NODE_WRITER` is the most common.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:184', 'marathon 1.11: state/Volume.scala:353-389'],
  on: csiVolumes,
  check: ({ csi: { capability }, externalPointer, index }) =>
    !known.has(capability.accessMode) && {
      pointer: joinPointer(externalPointer, 'options', 'capability', 'accessMode'),
      message: `unknown access mode ${quote(capability.accessMode)}; use one of ${accessModes.map(quote).join(', ')}`,
      upstream: [{ text, status: 500 }],
      index,
    },
});
