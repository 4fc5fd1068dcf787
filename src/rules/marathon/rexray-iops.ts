import { isPositiveLong } from '../../systems/marathon/labels.ts';
import { rexrayOptions } from '../../systems/marathon/rexray.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/rexray-iops',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'For the driver `rexray` the option `dvdi/iops` must be a positive whole number.',
  rationale:
    'The value is a string that must read as a whole number above 0 and below 2^63, with digits only; Marathon trims nothing, so a blank at an end is refused too. Write the number of operations per second, such as `"150"`, or leave the option out.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:275 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:19-27 (validNaturalNumber)',
  ],
  on: rexrayOptions,
  check: ({ key, value, pointer, path }) =>
    key === 'dvdi/iops' &&
    !isPositiveLong(value) && {
      pointer,
      message: `unexpected iops ${quote(value)}, expected a positive whole number`,
      upstream: [{ path, text: `Expected a valid, positive integer instead of ${value}` }],
    },
});
