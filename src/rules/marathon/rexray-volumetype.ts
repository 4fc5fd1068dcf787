import { labelPattern, labelText } from '../../systems/marathon/labels.ts';
import { rexrayOptions } from '../../systems/marathon/rexray.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/rexray-volumetype',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'For the driver `rexray` the option `dvdi/volumetype` must be a lower-case label.',
  rationale:
    'REX-Ray passes the type on to the storage, which knows it in lower case, such as `io1` or `gp2`. Marathon checks it when the driver is exactly `rexray` and trims nothing, so a blank at an end is refused too. Write the type as a plain label.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:273 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:14 (validLabel)',
  ],
  on: rexrayOptions,
  check: ({ key, value, pointer, path }) =>
    key === 'dvdi/volumetype' &&
    !labelPattern.test(value) && {
      pointer,
      message: `unexpected volume type ${quote(value)}, expected a label of lower-case letters, digits and inner hyphens`,
      upstream: [{ path, text: `must match regular expression '${labelText}'` }],
    },
});
