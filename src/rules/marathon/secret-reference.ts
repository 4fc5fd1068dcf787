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
    'The `secret` of a volume is a key of the `secrets` of the app, not the path in the secret store: that is the `source` there. Add the key to `secrets`, or write one that is there.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:245'],
  on: secretVolumes,
  check: ({ index, secret, pointer }, { workload }) =>
    !Object.hasOwn(workload.app?.secrets ?? {}, secret) && {
      pointer: joinPointer(pointer, 'secret'),
      message: `unexpected secret ${quote(secret)}, expected a key of the app's \`secrets\``,
      upstream: [{ path: volumePath(index), text: 'volume.secret must refer to an existing secret' }],
    },
});
