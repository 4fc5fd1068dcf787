import { isExecutors } from '../../systems/mesos/master.ts';
import { sandboxPaths } from '../../systems/mesos/paths.ts';
import type { Workload } from '../../systems/workload.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

function reason(workload: Workload, isTop: boolean): string {
  if (isExecutors(workload)) return 'the container of an executor has no parent; use `SELF`';
  return isTop
    ? 'a task outside of a group has no parent; use `SELF`, or put the task into a TaskGroupInfo'
    : 'only the container of a task in a group has a parent; use `SELF` for others';
}

export const rule: Rule = defineRule({
  id: 'mesos-agent/sandbox-path-parent-toplevel',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.1.0',
  order: [0, 4],
  summary: "A path in the parent's sandbox works only in a nested container.",
  rationale:
    'A container at the top has no parent, so the task fails. A task of a task group has one. A bare container or list of volumes does not say which it is. Use the type `SELF`, or launch the task in a group.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:235-239 (prepare)'],
  on: sandboxPaths,
  check: ({ type, typePointer, index }, { workload }) => {
    const isTop = isExecutors(workload) || workload.document === 'mesos-task-info';
    if (type !== 'PARENT' || (workload.document === 'mesos-task-group' && !isTop)) return undefined;
    return {
      pointer: typePointer,
      message: `type \`PARENT\` fails: ${reason(workload, isTop)}`,
      ...(!isTop && { severity: 'warning' }),
      upstream: [{ text: 'SANDBOX_PATH volume PARENT type only works for nested container' }],
      index,
    };
  },
});
