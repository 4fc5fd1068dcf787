import { labelPattern, labelText } from '../../systems/marathon/labels.ts';
import { rexrayOptions } from '../../systems/marathon/rexray.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/rexray-newfstype',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'For the driver `rexray` the option `dvdi/newfstype` must be a lower-case label.',
  rationale:
    'The file system is one that the agent can make, and its name is in lower case, such as `ext4` or `xfs`. Marathon checks it when the driver is exactly `rexray` and trims nothing, so a blank at an end is refused too. Write the file system as a plain label.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:274 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:14 (validLabel)',
  ],
  on: rexrayOptions,
  check: ({ key, value, pointer, path }) =>
    key === 'dvdi/newfstype' &&
    !labelPattern.test(value) && {
      pointer,
      message: `unexpected file system ${quote(value)}, expected a label of lower-case letters, digits and inner hyphens`,
      upstream: [{ path, text: `must match regular expression '${labelText}'` }],
    },
});
