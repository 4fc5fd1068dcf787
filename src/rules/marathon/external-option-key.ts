import { plainVolumes } from '../../systems/marathon/external.ts';
import { optionKeyPattern, optionKeyText } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/external-option-key',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The key of an option must be a label, a slash and a name.',
  rationale:
    'The part before the slash says whom the option is for, and only `dvdi/` reaches a Docker volume driver; Marathon refuses a key without it. Write `dvdi/iops` for the option `iops`. Where the provider is `csi` the message means that `capability` is missing: without it Marathon takes the options for those of `dvdi`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:215-226', 'marathon 1.11: state/Volume.scala:452'],
  on: plainVolumes,
  check: ({ index, options, externalPointer }) =>
    Object.keys(options)
      .filter((key) => !optionKeyPattern.test(key))
      .map((key) => ({
        pointer: joinPointer(externalPointer, 'options', key),
        message: `unexpected option key ${quote(key)}, expected a prefix and a name such as \`dvdi/driver\``,
        upstream: [
          {
            path: `${volumePath(index)}/external/options/keys`,
            text: `must match regular expression '${optionKeyText}'`,
          },
        ],
      })),
});
