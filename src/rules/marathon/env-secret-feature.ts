import { secretVariables } from '../../systems/marathon/canonical/secret-references.ts';
import { joinPointer } from '../../text/pointer.ts';
import { featureRule } from '../feature.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = featureRule({
  id: 'marathon/env-secret-feature',
  since: '1.5.0',
  scope: 'app',
  summary: 'Variables whose values are secrets need a Marathon with the feature `secrets`.',
  feature: 'secrets',
  refused: 'every variable whose value is a secret',
  instead: 'write the value itself',
  subject: 'variable with a secret',
  references: ['marathon 1.11: api/v2/validation/EnvVarValidation.scala:39'],
  on: secretVariables,
  finding: ({ pointer }, workload, index) =>
    // Marathon says it once for all.
    index === 0
      ? {
          pointer: joinPointer(workload.pointer, 'env'),
          upstream: [
            {
              path: '/env',
              text: 'use of secret-references in the environment requires the secrets feature to be enabled',
            },
          ],
        }
      : { pointer },
});
