import { isBrokenRegex } from '../../systems/marathon/regex.ts';
import { pathConstraints } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-constraint-regex',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'The value of a constraint of a persistent volume must be a regular expression.',
  rationale:
    'Marathon matches the whole path of a disk with the value, as a Java regular expression. A shell pattern such as `*ssd*` is not one. Write `.*ssd.*`, and a backslash before each special character that is meant as itself. The rule accepts an expression that only some dialects refuse.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:188'],
  on: pathConstraints,
  check: ({ operator, path, pointer, value }) =>
    (operator === 'LIKE' || operator === 'UNLIKE') &&
    isBrokenRegex(value) && {
      pointer: joinPointer(pointer, 2),
      message: `constraint value ${quote(value)} is not a regular expression; write one such as \`.*ssd.*\``,
      upstream: [{ path: `${path}/${value}`, text: 'Invalid regular expression' }],
    },
});
