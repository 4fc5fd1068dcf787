import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/mesos-docker-section',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  until: '1.3.0',
  summary: 'Before Marathon 1.3.0 a MESOS container cannot have a `docker` section.',
  rationale:
    'The Mesos containerizer runs images since Marathon 1.3.0. Upgrade Marathon, write the type `DOCKER`, or remove `docker`.',
  references: ['marathon 1.1: state/Container.scala (validMesosContainer)'],
  on: apps,
  check: ({ container }, { workload }) =>
    container?.docker != null &&
    workload.containerizer === 'MESOS' && {
      pointer: joinPointer(workload.pointer, 'container', 'docker'),
      message:
        'a MESOS container cannot have `docker` before Marathon 1.3.0; write the type `DOCKER`, or remove `docker`',
      upstream: [{ path: '/container/docker', text: 'must be empty' }],
    },
});
