import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-driver-missing',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  order: [1, 1],
  summary: 'A Docker volume in a Mesos container must name its driver.',
  rationale:
    'The field is optional in the protobuf message, because the Docker containerizer has a default. The docker/volume isolator cannot call dvdcli without it, and fails the task. Add `driver`.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:389-392 (prepare)'],
  on: dockerVolumes,
  // Marathon requires a driver itself, so that one of its volumes never comes here without.
  check: ({ driver, format, name, origin }, _, index) =>
    format === 'mesos-volume' &&
    driver === undefined && {
      pointer: origin.driver,
      message: `volume ${quote(name)} is missing its driver; add \`source.docker_volume.driver\``,
      upstream: [{ text: `The volume driver is not specified for volume '${name}' with container `, match: 'prefix' }],
      index,
    },
});
