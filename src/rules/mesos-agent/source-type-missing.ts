import { mesosSources } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/source-type-missing',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  until: '1.5.0',
  order: [0, 0],
  summary: 'Mesos before 1.5.0 ignores a source without a type.',
  rationale:
    'The type is an optional field, and masters of that time check no volumes. The isolators skip the volume, and the task runs without it. Write the type, such as `DOCKER_VOLUME`.',
  references: ['mesos 1.4.3: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp (prepare)'],
  on: mesosSources,
  check: ({ source: { type }, sourcePointer }) =>
    (typeof type !== 'string' || type === 'UNKNOWN') && {
      pointer: type ? joinPointer(sourcePointer, 'type') : sourcePointer,
      message: `source ${type ? 'has an unknown type' : 'is missing its type'}, so Mesos before 1.5.0 ignores it; write one such as \`DOCKER_VOLUME\``,
    },
});
