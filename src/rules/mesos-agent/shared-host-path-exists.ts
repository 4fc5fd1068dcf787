import { hostHas } from '../../systems/host-paths.ts';
import { sharedRefusal, sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-host-path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 5],
  summary: "An absolute host path must exist on the agent's host for the isolator `filesystem/shared`.",
  rationale:
    'The isolator makes directories in the sandbox only, so a path that is not on the host fails the task. Create the directory on the agents and say so in the target (`host.exists`). Nothing is said where the target tells of no paths.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:166-170 (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { container_path, host_path: path }, pointer, index }, { target }) =>
    typeof path === 'string' &&
    path.startsWith('/') &&
    hostHas(target, path) === false && {
      pointer: joinPointer(pointer, 'host_path'),
      message: `unexpected host path ${quote(path)}, which is not on the agent's host; expected one that exists there`,
      upstream: sharedRefusal(container_path, `have host path '${path}' present on host`),
      index,
    },
});
