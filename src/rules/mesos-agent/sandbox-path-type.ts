import { sandboxPaths } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/sandbox-path-type',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [0, 2],
  summary: 'A path in a sandbox must say whose sandbox it is.',
  rationale:
    'The type is an optional field, and Mesos drops an unknown name in it. The isolator then does not know whose sandbox is meant, and fails the task. Write `SELF` or `PARENT`.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:213-215,249-250 (prepare)'],
  on: sandboxPaths,
  check: ({ type, path, typePointer, index }) =>
    type === undefined && {
      pointer: typePointer,
      message: `sandbox path ${quote(path)} has no known type; use \`SELF\` or \`PARENT\``,
      upstream: [{ text: 'Unknown SANDBOX_PATH volume type' }],
      index,
    },
});
