import { csiVolumes, singleNodeModes } from '../../systems/marathon/csi.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/csi-non-shareable-single-instance',
  needs: 'csi-volumes',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  summary: 'An app with a CSI volume for a single node can have one instance at most.',
  rationale:
    'Instances run on different nodes, and a volume whose access mode is `SINGLE_NODE_…` or `UNKNOWN` is published on one node only. Set `instances` to 1, or use an access mode `MULTI_NODE_…` where the plugin offers one.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:64,85'],
  check: (workload) => {
    const instances = workload.app?.instances ?? 1;
    const single = csiVolumes(workload).some(({ csi }) => singleNodeModes.includes(csi.capability.accessMode));
    if (instances <= 1 || !single) return [];
    return [
      {
        pointer: joinPointer(workload.pointer, 'instances'),
        message: `unexpected ${instances} instances of an app with a CSI volume for a single node, expected 1 or 0`,
        ...inDefinition(workload, {
          path: '/instances',
          text: `got ${instances}, expected 1 or less while non-shareable CSI volumes are defined`,
        }),
      },
    ];
  },
};
