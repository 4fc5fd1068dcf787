import { sandboxPathsOf } from '../../systems/mesos/paths.ts';
import { misplacedEntry } from '../../systems/mesos/placement.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/sandbox-path-container-path-exists',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [0, 5],
  summary: "Without an image, the absolute container path of a sandbox volume must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:325-329 (prepare)'],
  check: (workload, target) =>
    sandboxPathsOf(workload, target).flatMap((entry) =>
      misplacedEntry(
        entry.type === 'PARENT' ? 'mesos-sandbox-path-parent' : 'mesos-sandbox-path-self',
        workload,
        target,
        entry,
      ),
    ),
};
