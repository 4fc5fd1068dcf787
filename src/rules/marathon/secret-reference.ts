import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { secretVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/secret-reference',
  severity: 'error',
  stage: 'raml',
  since: '1.5.0',
  summary: 'A secret volume must name one of the `secrets` of its app.',
  rationale:
    'The `secret` of a volume is a key of the `secrets` of the app. The path in the secret store is the `source` there. Add the key to `secrets`, or write one of its keys.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:245'],
  on: secretVolumes,
  check: ({ index, secret, pointer }, { workload }) =>
    !Object.hasOwn(workload.app?.secrets ?? {}, secret) && {
      pointer: joinPointer(pointer, 'secret'),
      message: `secret ${quote(secret)} is missing in the app's \`secrets\`; add it, or write one of their keys`,
      upstream: [{ path: volumePath(index), text: 'volume.secret must refer to an existing secret' }],
    },
});
