import { soundConstraints } from '../../systems/marathon/canonical/constraints.ts';
import { parseJavaInteger } from '../../systems/marathon/java-integer.ts';
import { isBrokenRegex } from '../../systems/marathon/regex.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const isWhole = (value: string): boolean => parseJavaInteger(value, 32) !== undefined;

/** What each operator says of a value that it does not take. */
const answers: Readonly<Record<string, (value: string | undefined) => string | false>> = {
  UNIQUE: (value) => value !== undefined && 'UNIQUE does not accept a value',
  GROUP_BY: (value) =>
    value !== undefined && !isWhole(value) && 'GROUP BY must define an integer value or else no value at all',
  MAX_PER: (value) => (value === undefined || !isWhole(value)) && 'MAX_PER requires an integer value',
  LIKE: (value) =>
    value === undefined
      ? 'LIKE and UNLIKE require a non-empty, regular expression value'
      : isBrokenRegex(value) && 'is not a valid regular expression',
  IS: (value) =>
    value !== undefined &&
    !/^[a-zA-Z0-9_/.-]*$/.test(value) &&
    'IS only supports Mesos text and float values (see http://mesos.apache.org/documentation/latest/attributes-resources/)',
};

const expected: Readonly<Record<string, string>> = {
  UNIQUE: 'remove it',
  GROUP_BY: 'write a whole number, or none',
  MAX_PER: 'write a whole number',
  LIKE: 'write a regular expression of Java',
  UNLIKE: 'write a regular expression of Java',
  IS: 'use letters, digits, `_`, `/`, `.` and `-`',
};

export const rule: Rule = appRule({
  id: 'marathon/constraint-value',
  summary: 'The value of a constraint must be one that its operator takes.',
  rationale:
    '`UNIQUE` takes none, `CLUSTER` any or none, `GROUP_BY` a whole number or none, `MAX_PER` a whole number, `LIKE` and `UNLIKE` a regular expression, `IS` a text or number of Mesos. All are written as texts: `"2"`.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:91-117'],
  on: soundConstraints,
  check: ({ operator, pointer, value }) => {
    const text = answers[operator === 'UNLIKE' ? 'LIKE' : operator]?.(value);
    if (!text) return undefined;
    const subject =
      value === undefined
        ? `the operator ${quote(operator)} needs a value`
        : `${quote(operator)} does not take the value ${quote(value)}`;
    return {
      pointer,
      message: `${subject}; ${expected[operator]}`,
      upstream: [{ path: '/constraints', text }],
    };
  },
});
