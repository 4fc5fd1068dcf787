import { plainVolumes } from '../../systems/marathon/external.ts';
import { labelAnswer, labelPattern } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-name-label',
  severity: 'error',
  stage: 'raml',
  versions: [
    { since: '1.1.0', until: '1.8.230' },
    { since: '1.9', until: '1.9.100' },
  ],
  summary:
    'Before Marathon 1.8.230, and in 1.9 before 1.9.100, the name of an external volume must be a lower-case label.',
  rationale:
    'The pattern prevented names that carry options, as those of Portworx do. Marathon 1.8.222 dropped one of its two checks, 1.8.230 and 1.9.100 the other (MARATHON-8697). Upgrade Marathon, or use lower-case letters, digits and inner hyphens.',
  references: [
    'marathon changelog.md: 1.8.222 (names of external volumes), 1.9.100 (MARATHON-8697)',
    'marathon 1.8.222: api/v2/validation/AppValidation.scala:234',
    'marathon 1.9.81: api/v2/validation/AppValidation.scala:214',
  ],
  on: plainVolumes,
  check: ({ index, external: { name }, externalPointer }) =>
    typeof name === 'string' &&
    !labelPattern.test(name) && {
      pointer: joinPointer(externalPointer, 'name'),
      message: `name ${quote(name)} must be a label before Marathon 1.8.230, and in 1.9 before 1.9.100; use lower-case letters, digits and inner hyphens`,
      upstream: [{ path: `${volumePath(index)}/external/name`, text: labelAnswer }],
    },
});
