import { hostPaths } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/host-path-relative',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [2, 1],
  summary: 'The path of a source of type `HOST_PATH` must be absolute.',
  rationale:
    'The path is one of the agent, which has no directory for a relative one to start from, so the task fails. Write an absolute path, or use the type `SANDBOX_PATH` for a path in the sandbox.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp:159-163 (prepare)'],
  on: hostPaths,
  check: ({ path, pathPointer, index }) =>
    !path.startsWith('/') && {
      pointer: pathPointer,
      message: `host path ${quote(path)} is relative; use an absolute path`,
      upstream: [{ text: `Path '${path}' in HOST_PATH volume is not absolute` }],
      index,
    },
});
