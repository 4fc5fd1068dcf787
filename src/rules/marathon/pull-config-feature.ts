import { pullConfigs } from '../../systems/marathon/canonical/secret-references.ts';
import { featureAnswer, featureRule } from '../feature.ts';
import type { Rule } from '../rule.ts';

const path = '/container/docker/pullConfig';

export const rule: Rule = featureRule({
  id: 'marathon/pull-config-feature',
  since: '1.5.0',
  scope: 'app',
  summary: '`pullConfig` needs a Marathon with the feature `secrets`.',
  feature: 'secrets',
  refused: 'every `pullConfig` of a MESOS container',
  instead: 'use an image that needs no credentials',
  subject: '`pullConfig`',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:74'],
  on: pullConfigs,
  finding: ({ containerizer, pointer }) =>
    containerizer === 'MESOS' && {
      pointer,
      upstream: [
        { path, text: 'must be empty' },
        { path, text: featureAnswer('secrets') },
      ],
    },
});
