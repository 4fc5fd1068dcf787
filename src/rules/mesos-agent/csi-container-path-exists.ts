import { csiVolumesOf } from '../../systems/mesos/csi-volumes.ts';
import { misplaced } from '../../systems/mesos/placement.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/csi-container-path-exists',
  needs: 'placed-csi-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.11.0',
  order: [5, 3],
  summary: "Without an image, the absolute container path of a CSI volume must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp:319-322 (prepare)'],
  check: (workload, target) =>
    csiVolumesOf(workload, target).flatMap(({ containerPath, origin }, index) =>
      misplaced('mesos-csi', workload, target, { containerPath, pointer: origin.containerPath, index }),
    ),
};
