import { plainVolumes } from '../../systems/marathon/external.ts';
import { labelAnswer, labelPattern } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/external-provider-label',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  fault: 'provider',
  summary: 'The provider of an external volume must be a lower-case label.',
  rationale:
    'Marathon accepts lower-case letters, digits and inner hyphens. Case matters, so `DVDI` is neither a label nor a known provider. Write `dvdi`, or `csi` for a CSI volume.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:225', 'marathon 1.11: state/Volume.scala:450-451'],
  on: plainVolumes,
  check: ({ index, external: { provider }, externalPointer }) =>
    typeof provider === 'string' &&
    !labelPattern.test(provider) && {
      pointer: joinPointer(externalPointer, 'provider'),
      message: `provider ${quote(provider)} is not a label; use lower-case letters, digits and inner hyphens`,
      upstream: [{ path: `${volumePath(index)}/external/provider`, text: labelAnswer }],
    },
});
