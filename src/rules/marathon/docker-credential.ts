import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/docker-credential',
  stage: 'old-api',
  summary: '`container.docker.credential` is not supported any more.',
  rationale:
    'It held the credentials of the Docker registry for the Mesos containerizer of Mesos 1.0 alone. Use `pullConfig` with a secret in a MESOS container, or fetch a `.dockercfg` archive for DOCKER.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:90,98'],
  on: deprecatedApps,
  check: ({ app }, { workload }) =>
    Boolean(app.container?.docker?.credential) && {
      pointer: joinPointer(workload.pointer, 'container', 'docker', 'credential'),
      message: '`docker.credential` is not supported any more; use `pullConfig`',
      upstream: [{ path: '/container/docker/credential', text: 'must be empty' }],
    },
});
