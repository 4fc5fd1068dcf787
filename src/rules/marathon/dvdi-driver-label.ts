import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { dvdiDriverKey, labelAnswer, labelPattern } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-driver-label',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  fault: 'driver-name',
  summary: 'The driver of a dvdi volume must be a lower-case label.',
  rationale:
    'Marathon accepts lower-case letters, digits and inner hyphens, so it refuses the name of a managed Docker plugin such as `rexray/ebs:latest`. Install the plugin under an alias (`docker plugin install --alias rexray-ebs …`) and write that.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:332',
    'marathon 1.11: core/externalvolume/impl/providers/OptionSupport.scala:14 (validLabel)',
  ],
  on: dvdiVolumes,
  check: ({ index, options: { [dvdiDriverKey]: driver }, externalPointer }) =>
    driver !== undefined &&
    !labelPattern.test(driver) && {
      pointer: joinPointer(externalPointer, 'options', dvdiDriverKey),
      message: `driver ${quote(driver)} is not a label; use lower-case letters, digits and inner hyphens`,
      upstream: [
        {
          path: `${volumePath(index)}/external/options("${dvdiDriverKey}")`,
          text: labelAnswer,
        },
      ],
    },
});
