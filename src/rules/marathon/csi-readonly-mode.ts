import { csiVolumes, isWritable, readOnlyModes } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/csi-readonly-mode',
  needs: 'csi-volumes',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  summary: 'A CSI volume with a read-only access mode must have the mode `RO`.',
  rationale:
    'The plugin would refuse to mount the volume for writing. Write `"mode": "RO"`, or an access mode that ends in `WRITER`. `UNKNOWN` counts as read-only.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:98'],
  check: (workload) =>
    csiVolumes(workload)
      .filter((volume) => isWritable(volume) && readOnlyModes.includes(volume.csi.capability.accessMode))
      .map(({ csi, index, pointer }) => ({
        pointer: joinPointer(pointer, 'mode'),
        message: `unexpected mode \`RW\` with the access mode ${quote(csi.capability.accessMode)}, expected \`RO\``,
        ...inDefinition(workload, {
          path: `${volumePath(index)}/volume`,
          text: 'CSI volume must be mounted readonly with a read-only access mode',
        }),
      })),
};
