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
  summary: "The path of a Flocker volume must not be a directory of the agent's host that is not empty.",
  rationale:
    'The module removes what is at the path, even an empty directory, to create its symbolic link there. It cannot remove a directory that is not empty, and fails the task. Use a path that the agents do not have. A warning means that the path exists, but the target does not say what it is (`host.kinds`, `--host-path PATH=directory`, `=empty-directory`, `=file`, `=link`).',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:77-84 (prepare)'],
  on: flockerVolumes,
  check: ({ path }, { target }) => {
    const kind = hostKindOf(target, path.value);
    const isUnknown = kind === undefined;
    if (isUnknown ? hostHas(target, path.value) !== true : kind !== 'directory') return undefined;
    return {
      pointer: path.pointer,
      message: isUnknown
        ? `path ${quote(path.value)} exists on the agent: the module deletes it, or fails the task if it is a directory that is not empty; use a path that does not exist there`
        : `path ${quote(path.value)} is a directory on the agent, which the module removes only if it is empty; use a path that does not exist there`,
      ...(isUnknown && { severity: 'warning' }),
      upstream: [{ text: 'User dir already exists' }],
    };
  },
});
