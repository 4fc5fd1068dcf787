import { sandboxPathsOf } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/sandbox-path-type',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [0, 2],
  summary: 'A path in a sandbox must say whose sandbox it is.',
  rationale:
    'The type is an optional field, in which Mesos drops a name that it does not know; the isolator then cannot tell whose sandbox is meant and fails the task. Write `SELF` or `PARENT`.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:213-215,249-250 (prepare)'],
  check: (workload, target) =>
    sandboxPathsOf(workload, target)
      .filter(({ type }) => type === undefined)
      .map(({ path, typePointer, index }) => ({
        pointer: typePointer,
        message: `unknown type of path ${quote(path)} in a sandbox, expected \`SELF\` or \`PARENT\``,
        upstream: [{ text: 'Unknown SANDBOX_PATH volume type' }],
        index,
      })),
};
