import { apps } from '../../systems/marathon/apps.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = "AppDefinition must not use 'checks' if using docker";

export const rule: Rule = defineRule({
  id: 'marathon/docker-checks',
  severity: 'error',
  stage: 'app-definition',
  since: '1.8.180',
  summary: 'An app in a DOCKER container cannot have a `check`.',
  rationale:
    'The executor of Docker containers does not support Mesos checks. Use `healthChecks`, or a MESOS container. A container without `type` is a DOCKER container.',
  references: ['marathon 1.11: state/AppDefinition.scala:538'],
  on: apps,
  check: ({ check }, { workload }) =>
    Boolean(check) &&
    workload.containerizer === 'DOCKER' && {
      pointer: joinPointer(workload.pointer, 'check'),
      message: 'an app in a DOCKER container cannot have `check`; use `healthChecks`',
      ...inDefinition(workload, { path: '/', text }),
    },
});
