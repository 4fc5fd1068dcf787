import { isExecutors } from '../../systems/mesos/master.ts';
import { sandboxPaths } from '../../systems/mesos/paths.ts';
import type { Workload } from '../../systems/workload.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

function tail(workload: Workload, isTop: boolean): string {
  if (isExecutors(workload)) return ' in the container of an executor, which has no parent; expected `SELF`';
  return isTop
    ? ' in a task that is not one of a group and has no parent; expected `SELF`, or the task in a TaskGroupInfo'
    : ', expected `SELF` unless the container is that of a task in a group, which is not told here';
}

export const rule: Rule = defineRule({
  id: 'mesos-agent/sandbox-path-parent-toplevel',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.1.0',
  order: [0, 4],
  summary: "A path in the parent's sandbox works only in a nested container.",
  rationale:
    'A container at the top has no parent, so the task fails. A task of a task group has one; of a bare container or list of volumes it is not told whose it is. Use the type `SELF`, or launch the task in a group.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:235-239 (prepare)'],
  on: sandboxPaths,
  check: ({ type, typePointer, index }, { workload }) => {
    const isTop = isExecutors(workload) || workload.document === 'mesos-task-info';
    if (type !== 'PARENT' || (workload.document === 'mesos-task-group' && !isTop)) return undefined;
    return {
      pointer: typePointer,
      message: `unexpected type \`PARENT\`${tail(workload, isTop)}`,
      ...(!isTop && { severity: 'warning' }),
      upstream: [{ text: 'SANDBOX_PATH volume PARENT type only works for nested container' }],
      index,
    };
  },
});
