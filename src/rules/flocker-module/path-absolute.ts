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
    'The module creates a symbolic link at this path, relative to the working directory of the agent. The link of a relative or empty path is not in the sandbox, and the task runs without its data. Write an absolute path.',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:147-163 (prepare)'],
  on: flockerVolumes,
  check: ({ path }) =>
    !path.value.startsWith('/') && {
      pointer: path.pointer,
      message: `path ${quote(path.value)} is relative to the working directory of the agent; use an absolute path`,
    },
});
