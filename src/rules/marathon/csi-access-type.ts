import { csiVolumes } from '../../systems/marathon/csi.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/csi-access-type',
  severity: 'error',
  stage: 'conversion',
  since: '1.11',
  order: [0, 0],
  summary: 'The access type of a CSI volume must be `block` or `mount`.',
  rationale:
    'Marathon does not check the type when it reads the app, and fails with status 500 later. Case matters: types are in lower case. Write `mount` for a file system, with its `fsType`, or `block` for a raw device.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:167'],
  on: csiVolumes,
  check: ({ csi: { capability }, externalPointer, index }) =>
    capability.accessType !== 'block' &&
    capability.accessType !== 'mount' && {
      pointer: joinPointer(externalPointer, 'options', 'capability', 'accessType'),
      message: `unknown access type ${quote(capability.accessType)}; use \`block\` or \`mount\``,
      upstream: [{ text: `${capability.accessType} (of class java.lang.String)`, status: 500 }],
      index,
    },
});
