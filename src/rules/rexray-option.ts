import { placeOfOption, rexrayOptions } from '../systems/marathon/rexray.ts';
import { quote } from '../text/quote.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

/** What differs between the rules of this family. */
interface RexrayOptionRule extends Pick<RuleFacts, 'id' | 'rationale' | 'references'> {
  readonly option: `dvdi/${string}`;
  /** What the value must be, such as “a positive whole number”. */
  readonly expected: string;
  readonly isRight: (value: string) => boolean;
  /** What the value is, and what is wrong with it. */
  readonly describe: (value: string) => string;
  /** What Marathon says of a value. */
  readonly answer: (value: string) => string;
}

/** Make a rule of Marathon for an option that it checks only for the driver `rexray`. */
export const rexrayOptionRule = ({
  option,
  expected,
  isRight,
  describe,
  answer,
  rationale,
  ...facts
}: RexrayOptionRule): Rule =>
  defineRule({
    severity: 'error',
    stage: 'raml',
    since: '1.1.0',
    fault: 'option-value',
    summary: `For the driver \`rexray\` the option \`${option}\` must be ${expected}.`,
    rationale: `${rationale} Marathon checks the option only if the driver is exactly \`rexray\`, and trims nothing, so a blank at either end is refused too.`,
    ...facts,
    on: rexrayOptions,
    check: (item) => {
      const { key, value } = item;
      if (key !== option || isRight(value)) return undefined;
      const { pointer, path } = placeOfOption(item);
      return { pointer, message: describe(quote(value)), upstream: [{ path, text: answer(value) }] };
    },
  });
