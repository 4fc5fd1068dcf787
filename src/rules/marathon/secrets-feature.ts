import { secretVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Marathon prints the expression of its source that it checks. */
const path = '/container/secretVolumes(container)';

export const rule: Rule = defineRule({
  id: 'marathon/secrets-feature',
  severity: 'error',
  stage: 'raml',
  since: '1.5.0',
  summary: 'Secret volumes need a Marathon that was started with the feature `secrets`.',
  rationale:
    'No feature is on unless Marathon is told so, and without this one it refuses every secret volume. Start it with `--enable_features secrets` and a plugin that serves them, as in DC/OS Enterprise, or hand the content over in another way. The rule speaks only where the target lists the features of its Marathon.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:133',
    'marathon 1.11: api/v2/Validation.scala:133',
  ],
  on: secretVolumes,
  check: ({ pointer }, { target }, index) =>
    target.marathon?.features?.includes('secrets') === false && {
      pointer: joinPointer(pointer, 'secret'),
      message: 'unexpected secret volume, expected none where the feature `secrets` is off',
      ...(index === 0 && {
        upstream: [
          { path, text: 'must be empty' },
          { path, text: 'Feature secrets is not enabled. Enable with --enable_features secrets)' },
        ],
      }),
    },
});
