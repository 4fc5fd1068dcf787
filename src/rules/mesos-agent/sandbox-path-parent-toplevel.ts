import { isExecutors } from '../../mesos/master.ts';
import { sandboxPathsOf } from '../../mesos/paths.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/sandbox-path-parent-toplevel',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.1.0',
  order: [0, 4],
  summary: "A path in the parent's sandbox works only in a nested container.",
  rationale:
    'A container at the top has no parent, so the task fails. A task of a task group has one, but its own document does not tell whether it belongs to a group. Use the type `SELF`, or launch the task in a group.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:235-239 (prepare)'],
  check: (workload, target) =>
    sandboxPathsOf(workload, target)
      .filter(({ type }) => type === 'PARENT')
      .map(({ typePointer, index }) => ({
        pointer: typePointer,
        message: isExecutors(workload)
          ? 'unexpected type `PARENT` in the container of an executor, which has no parent; expected `SELF`'
          : 'unexpected type `PARENT`, expected `SELF` unless the task is one of a task group, which is not told here',
        ...(isExecutors(workload) ? {} : { severity: 'warning' as const }),
        answers: [{ text: 'SANDBOX_PATH volume PARENT type only works for nested container' }],
        index,
      })),
};
