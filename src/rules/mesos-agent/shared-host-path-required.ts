import { sharedRefusal, sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-host-path-required',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 2],
  summary: 'The isolator `filesystem/shared` mounts only host paths.',
  rationale:
    'A volume with a source or an image fails the task there. Use `filesystem/linux`, which every other kind of volume needs.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:131-138 (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { container_path, host_path }, places, index }) =>
    !isSet(host_path) && {
      pointer: places.hostPath,
      message: 'volume is missing `host_path`, which the isolator `filesystem/shared` requires',
      upstream: sharedRefusal(container_path, 'specify host path'),
      index,
    },
});
