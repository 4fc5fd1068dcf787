import { pullConfigs } from '../../systems/marathon/canonical/secret-references.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/pull-config-docker',
  summary: 'A DOCKER container cannot have `pullConfig`.',
  rationale:
    'The Docker daemon pulls the image and knows nothing of the secrets of Mesos. Use a MESOS container, or put an archive with a `.docker/config.json` into `fetch`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:60'],
  on: pullConfigs,
  check: ({ containerizer, pointer }) =>
    containerizer === 'DOCKER' && {
      pointer,
      message: 'a DOCKER container cannot have `pullConfig`; use a MESOS container',
      upstream: [
        {
          path: '/container/docker/pullConfig',
          text: 'pullConfig is not supported with Docker containerizer',
        },
      ],
    },
});
