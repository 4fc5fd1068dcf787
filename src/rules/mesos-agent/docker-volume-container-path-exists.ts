import { dockerVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import { misplaced } from '../../systems/mesos/placement.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-container-path-exists',
  needs: 'placed-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  order: [1, 3],
  summary: "Without an image, an absolute container path must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:439-446 (prepare)'],
  check: (workload, target) =>
    dockerVolumesOf(workload, target).flatMap(({ containerPath, origin }, index) =>
      misplaced('mesos-docker-volume', workload, target, { containerPath, pointer: origin.containerPath, index }),
    ),
};
