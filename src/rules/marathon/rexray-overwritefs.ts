import { rexrayOptions } from '../../systems/marathon/rexray.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/rexray-overwritefs',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'For the driver `rexray` the option `dvdi/overwritefs` can be nothing but `true`.',
  rationale:
    'Marathon means to check that the value is a boolean but tests whether it is true, so `false` is refused as well, and only `true` passes, in any letter case. Leave the option out to keep the file system that the volume has.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:276 (validRexRayOptions)',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:32 (validBoolean)',
  ],
  on: rexrayOptions,
  check: ({ key, value, pointer, path }) =>
    key === 'dvdi/overwritefs' &&
    value.toLowerCase() !== 'true' && {
      pointer,
      message: `unexpected overwritefs ${quote(value)}, expected \`true\` or no such option`,
      upstream: [{ path, text: 'Expected a valid boolean' }],
    },
});
