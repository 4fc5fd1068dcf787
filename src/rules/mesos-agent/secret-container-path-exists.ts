import { misplacedEntry } from '../../systems/mesos/placement.ts';
import { secretsOf } from '../../systems/mesos/secrets.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/secret-container-path-exists',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.3.0',
  order: [4, 2],
  summary: "Without an image, the absolute container path of a secret must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/secret.cpp:213-217 (prepare)'],
  check: (workload, target) =>
    secretsOf(workload, target).flatMap((entry) => misplacedEntry('mesos-secret', workload, target, entry)),
};
