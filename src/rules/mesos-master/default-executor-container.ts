import { isExecutors } from '../../systems/mesos/master.ts';
import { workloads } from '../../systems/selector.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-master/default-executor-container',
  severity: 'error',
  stage: 'master',
  since: '1.1.0',
  order: [0, 0],
  summary: 'The container of a default executor must be of type `MESOS`, without an image.',
  rationale:
    "The default executor is a program of the agent. It runs on the host's file system, and the tasks are nested in its container. Give the image to the tasks.",
  references: ['mesos: src/master/validation.cpp:1182-1193 (executor::internal::validateType)'],
  on: workloads,
  check: (workload) => {
    const { executor } = workload;
    const container = executor?.info.container;
    if (executor === undefined || !container || executor.info.type !== 'DEFAULT' || !isExecutors(workload))
      return undefined;
    const place = joinPointer(executor.pointer, 'container');
    if (container.type !== 'MESOS')
      return {
        pointer: joinPointer(place, 'type'),
        message: 'the container of a `DEFAULT` executor must be of type `MESOS`',
        upstream: [{ text: "'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor" }],
      };
    return (
      Boolean(container.mesos?.image) && {
        pointer: joinPointer(place, 'mesos', 'image'),
        message: 'the container of a `DEFAULT` executor must not have an image; give it to the tasks',
        upstream: [{ text: "'ExecutorInfo.container.mesos.image' must not be set for 'DEFAULT' executor" }],
      }
    );
  },
});
