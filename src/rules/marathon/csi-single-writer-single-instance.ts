import { csiVolumes, isWritable } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { together } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { singleInstanceRule } from '../single-instance.ts';

export const rule: Rule = singleInstanceRule({
  id: 'marathon/csi-single-writer-single-instance',
  stage: 'app-definition',
  since: '1.11',
  app: 'app that writes to a CSI volume for a single writer',
  rationale:
    'Every instance would be a writer, and the access mode `MULTI_NODE_SINGLE_WRITER` allows one. Set `instances` to 1, mount the volume with `"mode": "RO"`, or use `MULTI_NODE_MULTI_WRITER` if the plugin offers it. Marathon checks this only if all CSI volumes of the app have this mode; do not rely on it otherwise.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:80-89'],
  on: together(csiVolumes),
  limits: (volumes) =>
    volumes.every((volume) => isWritable(volume) && volume.csi.capability.accessMode === 'MULTI_NODE_SINGLE_WRITER'),
  answer: (instances, workload) =>
    inDefinition(workload, {
      path: '/instances',
      text: `got ${instances}, expected 1 or less while a multi-node single-writer volume is defined mounted as read/write`,
    }),
});
