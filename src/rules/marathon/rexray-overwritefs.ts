import { rexrayOptionRule } from '../rexray-option.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = rexrayOptionRule({
  id: 'marathon/rexray-overwritefs',
  option: 'dvdi/overwritefs',
  expected: '`true`, or left out',
  rationale:
    'Marathon means to check for a boolean, but its check refuses `false` as well: only `true` passes, in any letter case. Leave the option out to keep the file system that the volume has.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:276 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:32 (validBoolean)',
  ],
  isRight: (value) => value.toLowerCase() === 'true',
  describe: (value) => `overwritefs ${value} is not \`true\`; leave the option out to keep the file system`,
  answer: () => 'Expected a valid boolean',
});
