import { hostHas } from '../../systems/host-paths.ts';
import { hostPaths } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/host-path-missing',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [2, 2],
  summary: "The path of a host volume must exist on the agent's host.",
  rationale:
    'Mesos creates no directories on the host, except those that `--host_path_volume_force_creation` lists since 1.8, so a missing path fails the task. Create the directory on the agents and list it in the target (`host.exists`). Not reported if the target lists no paths.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp:182-186 (prepare)'],
  on: hostPaths,
  check: ({ path, pathPointer, index }, { target }) =>
    path.startsWith('/') &&
    hostHas(target, path) === false && {
      pointer: pathPointer,
      message: `host path ${quote(path)} does not exist on the agent; create it there, or use another path`,
      upstream: [{ text: `Path '${path}' in HOST_PATH volume does not exist` }],
      index,
    },
});
