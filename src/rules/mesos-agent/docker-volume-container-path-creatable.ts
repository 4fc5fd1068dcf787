import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { pathOfVolume } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule({
  id: 'mesos-agent/docker-volume-container-path-creatable',
  since: '1.0.0',
  order: [1, 3],
  volume: 'a Docker volume',
  on: dockerVolumes,
  mounter: 'mesos-docker-volume',
  pathOf: pathOfVolume,
  references: ['mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:433-438,465-470 (prepare)'],
});
