import { instancesOf } from '../../systems/marathon/apps.ts';
import { csiVolumes, singleNodeModes } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { together } from '../../systems/selector.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/csi-non-shareable-single-instance',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  summary: 'An app with a CSI volume for a single node can have one instance at most.',
  rationale:
    'Instances run on different nodes, and a volume whose access mode is `SINGLE_NODE_…` or `UNKNOWN` is published on one node only. Set `instances` to 1, or use an access mode `MULTI_NODE_…` where the plugin offers one.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:64,85'],
  on: together(csiVolumes),
  check: (volumes, { workload }) => {
    const instances = instancesOf(workload);
    if (instances <= 1 || !volumes.some(({ csi }) => singleNodeModes.includes(csi.capability.accessMode)))
      return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'instances'),
      message: `unexpected ${instances} instances of an app with a CSI volume for a single node, expected 1 or 0`,
      ...inDefinition(workload, {
        path: '/instances',
        text: `got ${instances}, expected 1 or less while non-shareable CSI volumes are defined`,
      }),
    };
  },
});
