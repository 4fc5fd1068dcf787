import { answerTwice, dvdiVolumes } from '../../systems/marathon/external.ts';
import { dvdiDriverKey } from '../../systems/marathon/labels.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-docker-only-driver-option',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'In a DOCKER container a dvdi volume can only have the option `dvdi/driver`.',
  rationale:
    '`docker run` takes the driver and the name of a volume, and no options of the driver. Create the volume with its options beforehand and remove them here, use a MESOS container, or declare the volume in a parameter `mount`, which takes options. A container without `type` is a DOCKER container.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:143,315'],
  on: dvdiVolumes,
  check: (volume, { workload }) =>
    workload.containerizer !== 'MESOS' &&
    Object.keys(volume.options)
      .filter((key) => key !== dvdiDriverKey)
      .map((key, index) => ({
        pointer: joinPointer(volume.externalPointer, 'options', key),
        message: `a dvdi volume in a DOCKER container cannot have option ${quote(key)}, only \`dvdi/driver\`; remove it`,
        ...(index === 0 && { upstream: answerTwice(volume, '/external/options', 'must only contain dvdi/driver') }),
      })),
});
