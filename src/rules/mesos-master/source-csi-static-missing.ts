import { invalidVolume } from '../../systems/mesos/master.ts';
import { isSet, mesosSources } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-master/source-csi-static-missing',
  severity: 'error',
  stage: 'master',
  since: '1.11.0',
  order: [1, 3],
  summary: 'A CSI volume must have the field `static_provisioning`.',
  rationale:
    'Mesos creates no CSI volumes and uses only existing ones. It refuses a task that does not say which one. Add `static_provisioning` with the id of the volume and its capability.',
  references: ['mesos: src/common/validation.cpp:264-268 (validateVolume)'],
  on: mesosSources,
  check: ({ source: { type, csi_volume }, sourcePointer, index }, { workload }) =>
    type === 'CSI_VOLUME' &&
    isSet(csi_volume) &&
    !isSet(csi_volume?.static_provisioning) && {
      pointer: joinPointer(sourcePointer, 'csi_volume'),
      message: 'CSI volume is missing `static_provisioning`; add it with the id of the volume',
      upstream: invalidVolume(workload, "'source.csi_volume.static_provisioning' is not set for CSI volume"),
      index,
    },
});
