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
  summary: 'The key of an option consists of a label, a slash and a name.',
  rationale:
    'The label says what the option is for, and only options with `dvdi/` reach a Docker volume driver. Marathon refuses a key without a label. Write `dvdi/iops` for the option `iops`. With the provider `csi` the message means that `capability` is missing: without it, Marathon reads the options as those of `dvdi`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:215-226', 'marathon 1.11: state/Volume.scala:452'],
  on: plainVolumes,
  check: ({ index, options, externalPointer }) =>
    Object.keys(options)
      .filter((key) => !optionKeyPattern.test(key))
      .map((key) => ({
        pointer: joinPointer(externalPointer, 'options', key),
        message: `invalid option key ${quote(key)}; write a label, a slash and a name, as in \`dvdi/driver\``,
        upstream: [
          {
            path: `${volumePath(index)}/external/options/keys`,
            text: `must match regular expression '${optionKeyText}'`,
          },
        ],
      })),
});
