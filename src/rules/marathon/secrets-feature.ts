import { secretVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { featureAnswer, featureRule } from '../feature.ts';
import type { Rule } from '../rule.ts';

/** Marathon prints the expression of its source that it checks. */
const path = '/container/secretVolumes(container)';

export const rule: Rule = featureRule({
  id: 'marathon/secrets-feature',
  since: '1.5.0',
  summary: 'Secret volumes need a Marathon with the feature `secrets`.',
  feature: 'secrets',
  refused: 'every secret volume',
  instead: 'hand the content over in another way',
  subject: 'secret volume',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:133',
    'marathon 1.11: api/v2/Validation.scala:133',
  ],
  on: secretVolumes,
  finding: ({ pointer }, _, index) => ({
    pointer: joinPointer(pointer, 'secret'),
    // Marathon says it once for all.
    ...(index === 0 && {
      upstream: [
        { path, text: 'must be empty' },
        { path, text: featureAnswer('secrets') },
      ],
    }),
  }),
});
