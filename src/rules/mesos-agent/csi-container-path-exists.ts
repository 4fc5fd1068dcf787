import { isolatedCsiVolumes } from '../../systems/mesos/csi-volumes.ts';
import { containerPathExistsRule, pathOfVolume } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule({
  id: 'mesos-agent/csi-container-path-exists',
  since: '1.11.0',
  order: [5, 3],
  volume: 'a CSI volume',
  on: isolatedCsiVolumes,
  mounter: 'mesos-csi',
  pathOf: pathOfVolume,
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp:319-322 (prepare)'],
});
