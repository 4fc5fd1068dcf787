import { flockerVolumes } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/path-absolute',
  severity: 'error',
  stage: 'never-reported',
  summary: 'The path of a Flocker volume must be absolute.',
  rationale:
    'The module makes a symbolic link at this path and starts from the working directory of the agent, so that the link of a relative path, or of an empty one, is not in the sandbox and the task runs without its data. Write an absolute path.',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:147-163 (prepare)'],
  on: flockerVolumes,
  check: ({ path }) =>
    !path.value.startsWith('/') && {
      pointer: path.pointer,
      message: `unexpected relative path ${quote(path.value)}, which starts at the working directory of the agent; expected an absolute one`,
    },
});
