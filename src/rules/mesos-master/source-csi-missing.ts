import { lackingSource } from '../../systems/mesos/master.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-csi-missing',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'master',
  since: '1.11.0',
  order: [1, 2],
  summary: 'A source of type `CSI_VOLUME` must have the field `csi_volume`.',
  rationale:
    'The master looks only at the field that belongs to the type of a source, whatever else is set beside it, and refuses the task when it is missing. Add `csi_volume`, which names the plugin and the volume, or correct `type`.',
  references: ['mesos: src/common/validation.cpp:258-262 (validateVolume)'],
  check: (workload) => lackingSource(workload, 'CSI_VOLUME', 'csi_volume', 'CSI'),
};
