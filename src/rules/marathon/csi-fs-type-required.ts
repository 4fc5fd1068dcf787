import { csiVolumes } from '../../systems/marathon/csi.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text =
  'fsType must be specified with mount access type CSI volumes. This is a bug. Validation should have prevented this';

export const rule: Rule = defineRule({
  id: 'marathon/csi-fs-type-required',
  severity: 'error',
  stage: 'conversion',
  since: '1.11',
  order: [0, 1],
  summary: 'A CSI volume of the access type `mount` needs an `fsType`.',
  rationale:
    'The plugin needs to know which file system to mount, and Marathon fails with status 500 without it. The empty string is accepted and leaves the choice to the plugin. Add `fsType` to `capability`, or use the access type `block` for a raw device.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:172'],
  on: csiVolumes,
  check: ({ csi: { capability }, externalPointer, index }) =>
    capability.accessType === 'mount' &&
    typeof capability.fsType !== 'string' && {
      pointer: joinPointer(externalPointer, 'options', 'capability', 'fsType'),
      message: 'access type `mount` is missing `fsType`; add the name of a file system',
      upstream: [{ text, status: 500 }],
      index,
    },
});
