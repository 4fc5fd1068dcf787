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
  summary: 'In a DOCKER container a dvdi volume cannot have a `size`.',
  rationale:
    'The size is an option of the driver, and `docker run` cannot pass options on. Create the volume in its size beforehand and remove `size`, or use a MESOS container. A container without `type` is a DOCKER container.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:144,316'],
  on: dvdiVolumes,
  check: (volume, { workload }) =>
    workload.containerizer !== 'MESOS' &&
    typeof volume.external.size === 'number' && {
      pointer: joinPointer(volume.externalPointer, 'size'),
      message: `a dvdi volume in a DOCKER container cannot have a size (${quote(String(volume.external.size))}); remove it`,
      upstream: answerTwice(volume, '/external/size', 'must be undefined for Docker containers'),
    },
});
