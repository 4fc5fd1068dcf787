import { labelAdvice, labelAnswer, labelPattern } from '../../systems/marathon/labels.ts';
import { rexrayOptionRule } from '../rexray-option.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = rexrayOptionRule({
  id: 'marathon/rexray-newfstype',
  option: 'dvdi/newfstype',
  expected: 'a lower-case label',
  rationale: 'File systems have lower-case names, such as `ext4` or `xfs`. Write one that the agent can make.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:274 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:14 (validLabel)',
  ],
  isRight: (value) => labelPattern.test(value),
  describe: (value) => `file system ${value} is not a lower-case label; ${labelAdvice}`,
  answer: () => labelAnswer,
});
