import { instancesOf } from '../../systems/marathon/apps.ts';
import type { CsiVolume } from '../../systems/marathon/csi.ts';
import { csiVolumes, isWritable } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { together } from '../../systems/selector.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/csi-single-writer-single-instance',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  summary: 'An app that writes to a CSI volume for a single writer can have one instance at most.',
  rationale:
    'Every instance would be a writer, and the access mode `MULTI_NODE_SINGLE_WRITER` allows one. Set `instances` to 1, mount the volume with `"mode": "RO"`, or use `MULTI_NODE_MULTI_WRITER` where the plugin offers it. Marathon looks only at apps of which all CSI volumes are such; do not rely on it for others.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:80-89'],
  on: together(csiVolumes),
  check: (volumes, { workload }) => {
    const instances = instancesOf(workload);
    const isWritten = (volume: CsiVolume): boolean =>
      isWritable(volume) && volume.csi.capability.accessMode === 'MULTI_NODE_SINGLE_WRITER';
    if (instances <= 1 || !volumes.every(isWritten)) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'instances'),
      message: `unexpected ${instances} instances of an app that writes to a CSI volume for a single writer, expected 1 or 0`,
      ...inDefinition(workload, {
        path: '/instances',
        text: `got ${instances}, expected 1 or less while a multi-node single-writer volume is defined mounted as read/write`,
      }),
    };
  },
});
