import { inDefinition } from '../../systems/marathon/definition.ts';
import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-size-positive',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  summary: 'The `size` of a dvdi volume must be more than 0.',
  rationale:
    'Marathon reads a size of 0 and refuses it later, when it checks the finished app. Write the size in which the driver shall make the volume, mostly in GiB, or leave `size` out for a volume that exists.',
  references: ['marathon 1.11: state/Volume.scala:467'],
  on: dvdiVolumes,
  check: ({ external, externalPointer, index }, { workload }) =>
    workload.containerizer !== 'DOCKER' &&
    external.size === 0 && {
      pointer: joinPointer(externalPointer, 'size'),
      message: 'unexpected size `0`, expected a positive whole number or no size',
      ...inDefinition(workload, {
        path: `${volumePath(index)}/volume/external/size`,
        text: 'got 0, expected more than 0',
      }),
    },
});
