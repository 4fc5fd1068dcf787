import { csiVolumes, isWritable } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/csi-single-writer-single-instance',
  needs: 'csi-volumes',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  summary: 'An app that writes to a CSI volume for a single writer can have one instance at most.',
  rationale:
    'Every instance would be a writer, and the access mode `MULTI_NODE_SINGLE_WRITER` allows one. Set `instances` to 1, mount the volume with `"mode": "RO"`, or use `MULTI_NODE_MULTI_WRITER` where the plugin offers it. Marathon looks only at apps of which all CSI volumes are such; do not rely on it for others.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:80-89'],
  check: (workload) => {
    const instances = workload.app?.instances ?? 1;
    const volumes = csiVolumes(workload);
    const written = volumes.filter(
      (volume) => isWritable(volume) && volume.csi.capability.accessMode === 'MULTI_NODE_SINGLE_WRITER',
    );
    if (instances <= 1 || written.length === 0 || written.length < volumes.length) return [];
    return [
      {
        pointer: joinPointer(workload.pointer, 'instances'),
        message: `unexpected ${instances} instances of an app that writes to a CSI volume for a single writer, expected 1 or 0`,
        ...inDefinition(workload, {
          path: '/instances',
          text: `got ${instances}, expected 1 or less while a multi-node single-writer volume is defined mounted as read/write`,
        }),
      },
    ];
  },
};
