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
  summary: 'Before Mesos 1.5.0 a source without a type is ignored.',
  rationale:
    'The type is an optional field, and masters of that time check no volumes, so the isolators pass over the volume and the task runs without it. Write the type, such as `DOCKER_VOLUME`.',
  references: ['mesos 1.4.3: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp (prepare)'],
  on: mesosSources,
  check: ({ source: { type }, sourcePointer }) =>
    (typeof type !== 'string' || type === 'UNKNOWN') && {
      pointer: type ? joinPointer(sourcePointer, 'type') : sourcePointer,
      message: `${type ? 'unknown' : 'missing'} type of a source, which Mesos refuses since 1.5.0 and ignored before; expected ${type ? 'one such as `DOCKER_VOLUME`' : '`type`'}`,
    },
});
