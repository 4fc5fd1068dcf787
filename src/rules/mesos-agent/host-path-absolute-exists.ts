import { hostHas } from '../../systems/host-paths.ts';
import { hostPathEntries } from '../../systems/mesos/isolators.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/host-path-absolute-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.23.0',
  until: '1.5.0',
  order: [0, 2],
  summary: "Before Mesos 1.5.0 the absolute host path of a volume must exist on the agent's host.",
  rationale:
    'Mesos creates no directories on the host, so a missing path fails the task. Create the directory on the agents and list it in the target (`host.exists`). Not reported if the target lists no paths.',
  references: ['mesos 1.4.3: src/slave/containerizer/mesos/isolators/filesystem/linux.cpp (prepare)'],
  on: hostPathEntries,
  check: ({ volume: { host_path: path }, places, index }, { target }) =>
    typeof path === 'string' &&
    path.startsWith('/') &&
    hostHas(target, path) === false && {
      pointer: places.hostPath,
      message: `host path ${quote(path)} does not exist on the agent; create it there, or use another path`,
      upstream: [{ text: `Absolute host path '${path}' does not exist` }],
      index,
    },
});
