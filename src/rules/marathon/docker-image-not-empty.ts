import { holds } from '../../model/target.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/docker-image-not-empty',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  until: '1.5.0',
  summary: 'Marathon before 1.5.0 refuses an empty `image` when it checks the app.',
  rationale: 'Later releases refuse it when they read the JSON. Write the name of the image.',
  references: [
    'marathon 1.1: state/Container.scala (Docker.dockerValidator)',
    'marathon 1.3: state/Container.scala (Container.validContainer)',
  ],
  on: apps,
  check: ({ container }, { workload, target }) =>
    container?.docker?.image === '' &&
    // Before 1.3 a MESOS container cannot have an image at all.
    (workload.containerizer === 'DOCKER' || holds(target, 'marathon', [{ since: '1.3.0' }])) && {
      pointer: joinPointer(workload.pointer, 'container', 'docker', 'image'),
      message: '`image` is empty; write the name of the image',
      upstream: [{ path: '/container/docker/image', text: 'must not be empty' }],
    },
});
