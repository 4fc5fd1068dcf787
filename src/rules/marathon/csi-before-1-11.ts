import { externalVolumes } from '../../systems/marathon/external.ts';
import { bodyPath, volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/csi-before-1-11',
  severity: 'error',
  stage: 'json',
  since: '1.1.0',
  until: '1.11',
  summary: 'Marathon before 1.11 cannot read the options of a CSI volume.',
  rationale:
    'The provider `csi` came with 1.11. Before, every option is a string, so a volume with `capability` matches no kind of volume, and Marathon refuses the whole request with an error about `hostPath`. Upgrade Marathon, or use a volume of the provider `dvdi`.',
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/volumes.raml:153 (ExternalVolumeInfo)',
    'marathon 1.11: type-generator, UnionVisitor.scala:23 (the errors are those of the last alternative)',
  ],
  on: externalVolumes,
  check: ({ csi, volume, externalPointer, index }, { workload }) =>
    // With a secret or a host path beside it, it reads as one of these.
    csi !== undefined &&
    !volume.secret &&
    !volume.hostPath && {
      pointer: joinPointer(externalPointer, 'options', 'capability'),
      message: 'Marathon before 1.11 cannot read a CSI volume; upgrade Marathon, or use the provider `dvdi`',
      upstream: [
        {
          path: `${bodyPath(workload)}${volumePath(index)}/hostPath`,
          text: "'hostPath' is undefined on object: {",
          match: 'prefix',
        },
      ],
    },
});
