import { csiVolumes, singleNodeModes } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { together } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { singleInstanceRule } from '../single-instance.ts';

export const rule: Rule = singleInstanceRule({
  id: 'marathon/csi-non-shareable-single-instance',
  stage: 'app-definition',
  since: '1.11',
  app: 'app with a CSI volume for a single node',
  rationale:
    'Instances run on different nodes, and a volume with the access mode `SINGLE_NODE_…` or `UNKNOWN` is published on one node only. Set `instances` to 1, or use an access mode `MULTI_NODE_…` if the plugin offers one.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:64,85'],
  on: together(csiVolumes),
  limits: (volumes) => volumes.some(({ csi }) => singleNodeModes.includes(csi.capability.accessMode)),
  answer: (instances, workload) =>
    inDefinition(workload, {
      path: '/instances',
      text: `got ${instances}, expected 1 or less while non-shareable CSI volumes are defined`,
    }),
});
