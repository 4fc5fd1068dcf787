import { answerTwice, dvdiVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-mesos-rw-only',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'In a MESOS container a dvdi volume must have the mode `RW`.',
  rationale:
    'The Mesos isolator for these volumes could not mount them read-only when Marathon made this rule, and Marathon has kept it. Write `"mode": "RW"`, or use a DOCKER container, which allows `RO`.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:138,311'],
  on: dvdiVolumes,
  check: (volume, { workload }) =>
    workload.containerizer !== 'DOCKER' &&
    volume.volume.mode?.toUpperCase() === 'RO' && {
      pointer: joinPointer(volume.pointer, 'mode'),
      message: 'a dvdi volume in a MESOS container cannot have mode `RO`; write `RW`',
      upstream: answerTwice(volume, '/mode', 'does not equal RW'),
    },
});
