import { hostPathsOf } from '../../systems/mesos/paths.ts';
import { misplacedEntry } from '../../systems/mesos/placement.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/host-path-container-path-exists',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [2, 3],
  summary: "Without an image, the absolute container path of a host volume must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp:255-259 (prepare)'],
  check: (workload, target) =>
    hostPathsOf(workload, target).flatMap((entry) => misplacedEntry('mesos-host-path', workload, target, entry)),
};
