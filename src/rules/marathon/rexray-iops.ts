import { isPositiveLong } from '../../systems/marathon/labels.ts';
import { rexrayOptionRule } from '../rexray-option.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = rexrayOptionRule({
  id: 'marathon/rexray-iops',
  option: 'dvdi/iops',
  expected: 'a positive whole number',
  rationale:
    'The value must be digits only, above 0 and below 2^63. Write the number of operations per second, such as `"150"`, or leave the option out.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:275 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:19-27 (validNaturalNumber)',
  ],
  isRight: isPositiveLong,
  describe: (value) => `iops ${value} is not a positive whole number`,
  answer: (value) => `Expected a valid, positive integer instead of ${value}`,
});
