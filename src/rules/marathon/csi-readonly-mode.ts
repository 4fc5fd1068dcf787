import { csiVolumes, isWritable, readOnlyModes } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/csi-readonly-mode',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  fault: 'csi-mode',
  summary: 'A CSI volume with a read-only access mode must have the mode `RO`.',
  rationale:
    'The plugin would refuse to mount the volume for writing. Write `"mode": "RO"`, or an access mode that ends in `WRITER`. `UNKNOWN` counts as read-only.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:98'],
  on: csiVolumes,
  check: (volume, { workload }) => {
    const { accessMode } = volume.csi.capability;
    return (
      isWritable(volume) &&
      readOnlyModes.includes(accessMode) && {
        pointer: joinPointer(volume.pointer, 'mode'),
        message: `mode \`RW\` contradicts access mode ${quote(accessMode)}; write \`RO\``,
        ...inDefinition(workload, {
          path: `${volumePath(volume.index)}/volume`,
          text: 'CSI volume must be mounted readonly with a read-only access mode',
        }),
      }
    );
  },
});
