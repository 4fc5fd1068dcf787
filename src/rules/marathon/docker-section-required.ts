import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/docker-section-required',
  severity: 'error',
  stage: 'raml',
  summary: 'A DOCKER container needs a `docker` section.',
  rationale:
    'The section names the image that the Docker daemon starts. A container without `type` is a DOCKER container, so an app with volumes but no image needs `"type": "MESOS"`. For an app with an image add `"docker": { "image": "…" }`.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:64 (dockerDockerContainerValidator)',
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/appContainer.raml:162 (Container.type)',
  ],
  on: apps,
  check: ({ container }, { workload: { containerizer, pointer } }) =>
    containerizer === 'DOCKER' &&
    !container?.docker && {
      pointer: joinPointer(pointer, 'container', 'docker'),
      message: 'DOCKER container is missing `docker`; add it with the image, or write the type `MESOS`',
      upstream: [{ path: '/container/docker', text: 'not defined' }],
    },
});
