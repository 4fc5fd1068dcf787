import { hostHas } from '../../systems/host-paths.ts';
import { sharedRefusal, sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-host-path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 5],
  summary: "With the isolator `filesystem/shared`, an absolute host path must exist on the agent's host.",
  rationale:
    'The isolator creates directories in the sandbox only, so a missing path on the host fails the task. Create the directory on the agents and list it in the target (`host.exists`). Not reported if the target lists no paths.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:166-170 (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { container_path, host_path: path }, places, index }, { target }) =>
    typeof path === 'string' &&
    path.startsWith('/') &&
    hostHas(target, path) === false && {
      pointer: places.hostPath,
      message: `host path ${quote(path)} does not exist on the agent; create it there, or use another path`,
      upstream: sharedRefusal(container_path, `have host path '${path}' present on host`),
      index,
    },
});
