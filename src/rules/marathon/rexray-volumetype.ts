import { labelAdvice, labelAnswer, labelPattern } from '../../systems/marathon/labels.ts';
import { rexrayOptionRule } from '../rexray-option.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = rexrayOptionRule({
  id: 'marathon/rexray-volumetype',
  option: 'dvdi/volumetype',
  expected: 'a lower-case label',
  rationale: 'REX-Ray passes the type on to the storage, which has lower-case names for it, such as `io1` or `gp2`.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:273 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:14 (validLabel)',
  ],
  isRight: (value) => labelPattern.test(value),
  describe: (value) => `volume type ${value} is not a lower-case label; ${labelAdvice}`,
  answer: () => labelAnswer,
});
