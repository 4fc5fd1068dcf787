import { flockerVolumeOf } from '../../flocker/variables.ts';
import type { Rule } from '../../rule.ts';
import { hostHas } from '../../target.ts';
import { quote } from '../../text/quote.ts';

export const rule: Rule = {
  id: 'flocker-module/path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  order: [1, 0],
  summary: "The path of a Flocker volume must not be a directory that the agent's host has already.",
  rationale:
    'The module removes what is at the path to make its symbolic link there, which deletes a file and fails the task at a directory. Use a path that the agents do not have. Whether a path of the target (`host.exists`) is a directory is not told, except of `/` and `/tmp`.',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:77-84 (prepare)'],
  check: (workload, target) => {
    const path = flockerVolumeOf(workload)?.path;
    if (path === undefined || hostHas(target, path.value) !== true) return [];
    const directory = /^\/(tmp\/?)?$/.test(path.value);
    return [
      {
        pointer: path.pointer,
        message: directory
          ? `unexpected path ${quote(path.value)}, which is a directory of the agent's host; expected one that is not there`
          : `unexpected path ${quote(path.value)}, which the agent's host has: a directory fails the task, a file is deleted; expected one that is not there`,
        ...(directory ? {} : { severity: 'warning' as const }),
        answers: [{ text: 'User dir already exists' }],
      },
    ];
  },
};
