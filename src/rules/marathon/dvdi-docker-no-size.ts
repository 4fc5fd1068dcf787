import { answerTwice, dvdiVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-docker-no-size',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'In a DOCKER container a dvdi volume can have no `size`.',
  rationale:
    'A size is an option for the driver, and `docker run` hands no options on. Create the volume in its size beforehand and leave `size` out, or use a MESOS container. A container without `type` is a DOCKER one.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:144,316'],
  on: dvdiVolumes,
  check: (volume, { workload }) =>
    workload.containerizer !== 'MESOS' &&
    typeof volume.external.size === 'number' && {
      pointer: joinPointer(volume.externalPointer, 'size'),
      message: `unexpected size ${quote(String(volume.external.size))} in a DOCKER container, expected none`,
      upstream: answerTwice(volume, '/external/size', 'must be undefined for Docker containers'),
    },
});
