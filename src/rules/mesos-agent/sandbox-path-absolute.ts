import { sandboxPaths } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/sandbox-path-absolute',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [0, 1],
  summary: 'The path of a source of type `SANDBOX_PATH` must be relative.',
  rationale:
    'The path starts in the sandbox, so an absolute one fails the task. Remove the leading `/`, or use the type `HOST_PATH` for a path of the agent.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:183-187 (prepare)'],
  on: sandboxPaths,
  check: ({ path, pathPointer, index }) =>
    path.startsWith('/') && {
      pointer: pathPointer,
      message: `sandbox path ${quote(path)} is absolute; use a relative path`,
      upstream: [{ text: `Path '${path}' in SANDBOX_PATH volume is absolute` }],
      index,
    },
});
