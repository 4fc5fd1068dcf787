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
    'The plugin mounts a file system and is told which. Marathon fails with status 500 where none is named, though the empty string, which leaves the choice to the plugin, will do. Add `fsType` to `capability`, or use the access type `block` for a raw device.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:172'],
  on: csiVolumes,
  check: ({ csi: { capability }, externalPointer, index }) =>
    capability.accessType === 'mount' &&
    typeof capability.fsType !== 'string' && {
      pointer: joinPointer(externalPointer, 'options', 'capability', 'fsType'),
      message: 'unexpected access type `mount` without `fsType`, expected the name of a file system',
      upstream: [{ text, status: 500 }],
      index,
    },
});
