import { flockerBreaker, flockerVolumes } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/path-shell',
  severity: 'error',
  stage: 'never-reported',
  summary: 'The path of a Flocker volume must not contain blanks or characters that a shell acts on.',
  rationale:
    'The module inserts the path unquoted into `ln -s`, and only logs a failure. The link is then missing or elsewhere, and the task runs without its data; the rest of the path may even run as a command of root. Use another path.',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:147-163 (prepare: os::shell)'],
  on: flockerVolumes,
  check: ({ path }) => {
    const bad = flockerBreaker.path(path.value);
    return (
      bad !== undefined && {
        pointer: path.pointer,
        message: `the shell acts on character ${quote(bad)} in path ${quote(path.value)}; remove it`,
      }
    );
  },
});
