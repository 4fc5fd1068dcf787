import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/docker-section-required',
  needs: 'app',
  severity: 'error',
  stage: 'raml',
  summary: 'A DOCKER container needs a `docker` section.',
  rationale:
    'The section names the image, without which the Docker daemon has nothing to start. A container without `type` is a DOCKER one, so the volumes of an app without an image need `"type": "MESOS"`. For an app with an image add `"docker": { "image": "…" }`.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:64 (dockerDockerContainerValidator)',
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/appContainer.raml:162 (Container.type)',
  ],
  check: ({ app, containerizer, pointer }) =>
    app?.container && containerizer === 'DOCKER' && !app.container.docker
      ? [
          {
            pointer: joinPointer(pointer, 'container', 'docker'),
            message: 'unexpected DOCKER container without `docker`, expected its image there or the type `MESOS`',
            upstream: [{ path: '/container/docker', text: 'not defined' }],
          },
        ]
      : [],
};
