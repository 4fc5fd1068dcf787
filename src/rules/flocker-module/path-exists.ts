import { flockerVolumes } from '../../systems/flocker/variables.ts';
import { hostHas, hostKindOf } from '../../systems/host-paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  order: [1, 0],
  summary: "The path of a Flocker volume must not be a directory that the agent's host has already.",
  rationale:
    'The module removes what is at the path to make its symbolic link there and fails the task if it cannot, as with a directory that holds something. Use a path that the agents do not have. A warning says that the path exists but not what it is; tell that in the target (`host.kinds`, `--host-path PATH=directory`).',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:77-84 (prepare)'],
  on: flockerVolumes,
  check: ({ path }, { target }) => {
    const kind = hostKindOf(target, path.value);
    const isUnknown = kind === undefined;
    if (isUnknown ? hostHas(target, path.value) !== true : kind !== 'directory') return undefined;
    return {
      pointer: path.pointer,
      message: isUnknown
        ? `unexpected path ${quote(path.value)}, which the agent's host has: a directory fails the task, a file is deleted; expected one that is not there`
        : `unexpected path ${quote(path.value)}, which is a directory of the agent's host; expected one that is not there`,
      ...(isUnknown && { severity: 'warning' }),
      upstream: [{ text: 'User dir already exists' }],
    };
  },
});
