import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/cmd-too-short',
  summary: '`cmd` must have two characters or more.',
  rationale:
    'Marathon means to refuse an empty command and refuses one of a single character too, such as `w`. Write the path of the program, or put a blank behind its name.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:320'],
  on: apps,
  check: ({ cmd }, { workload }) =>
    cmd?.length === 1 && {
      pointer: joinPointer(workload.pointer, 'cmd'),
      message: `command ${quote(cmd)} is too short for Marathon; write the path of the program`,
      upstream: [{ path: '/', text: 'must not be an empty string' }],
    },
});
