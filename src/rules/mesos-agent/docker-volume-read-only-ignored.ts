import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-read-only-ignored',
  severity: 'warning',
  stage: 'never-reported',
  since: '1.0.0',
  until: '1.7.0',
  summary: 'Mesos before 1.7.0 mounts a read-only Docker volume read-write in a Mesos container.',
  rationale:
    'Up to 1.6 the docker/volume isolator ignores the mode, so a task can change data that it should only read. Upgrade the agents to 1.7.0 or later, or make the volume read-only at the driver.',
  references: [
    'mesos 1.6.2: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp (MS_BIND | MS_REC only)',
    'mesos commit 49d3cd43c (honours the mode)',
  ],
  on: dockerVolumes,
  check: ({ mode, name, origin }, _, index) =>
    mode !== 'RW' && {
      pointer: origin.mode,
      message: `this version of Mesos ignores mode \`RO\` of volume ${quote(name)} and mounts it read-write; upgrade to Mesos 1.7.0 or later`,
      index,
    },
});
