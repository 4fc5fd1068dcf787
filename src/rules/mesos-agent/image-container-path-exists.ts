import { isolatedEntries } from '../../systems/mesos/isolators.ts';
import { misplacedEntry } from '../../systems/mesos/placement.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/image-container-path-exists',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  order: [3, 1],
  summary: "Without an image, the absolute container path of an image volume must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/image.cpp:165-168 (prepare)'],
  check: (workload, target) =>
    isolatedEntries(workload, target, 'volume/image')
      .filter(({ volume }) => isSet(volume.image))
      .flatMap((entry) => misplacedEntry('mesos-image', workload, target, entry)),
};
