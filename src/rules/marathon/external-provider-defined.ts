import { plainVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/external-provider-defined',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'An external volume needs a `provider`.',
  rationale:
    'Marathon has no default provider, although a comment in its source promises one, and checks nothing else of a volume while it does not know who serves it. Write `"provider": "dvdi"` for volumes of a Docker volume driver.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:225'],
  on: plainVolumes,
  check: ({ external, externalPointer, index }) =>
    typeof external.provider !== 'string' && {
      pointer: joinPointer(externalPointer, 'provider'),
      message: 'unexpected external volume without `provider`, expected `dvdi` or `csi`',
      upstream: [{ path: `${volumePath(index)}/external/provider`, text: 'not defined' }],
    },
});
