import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { featureAnswer, featureRule } from '../feature.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = featureRule({
  id: 'marathon/app-secrets-feature',
  since: '1.3.0',
  summary: 'The `secrets` of an app need a Marathon with the feature `secrets`.',
  feature: 'secrets',
  refused: 'every app that names secrets, whether or not a volume uses them',
  instead: 'leave `secrets` out',
  subject: 'app with `secrets`',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:393', 'marathon 1.11: Features.scala:12-15'],
  on: apps,
  finding: ({ secrets }, { pointer }) =>
    Object.keys(secrets ?? {}).length > 0 && {
      pointer: joinPointer(pointer, 'secrets'),
      upstream: [{ path: '/secrets', text: featureAnswer('secrets') }],
    },
});
