import { isolatedCsiVolumes } from '../../systems/mesos/csi-volumes.ts';
import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { pathOfVolume } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule({
  id: 'mesos-agent/csi-container-path-creatable',
  since: '1.11.0',
  order: [5, 3],
  volume: 'a CSI volume',
  on: isolatedCsiVolumes,
  mounter: 'mesos-csi',
  pathOf: pathOfVolume,
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp (prepare)'],
});
