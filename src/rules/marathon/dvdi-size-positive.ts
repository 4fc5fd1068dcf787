import { holds } from '../../model/target.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { plainVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-size-positive',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  summary: 'The `size` of a dvdi volume must be more than 0.',
  rationale:
    'Marathon reads a size of 0 and refuses it later, when it checks the finished app. Write the size of the volume to create, for most drivers in GiB, or leave `size` out for a volume that exists.',
  references: ['marathon 1.11: state/Volume.scala:467'],
  on: plainVolumes,
  check: ({ external: { provider, size }, externalPointer, index }, { workload, target }) =>
    typeof size === 'number' &&
    size <= 0 &&
    // Before 1.5 nothing comes before this check, whatever the provider and the containerizer.
    ((provider === 'dvdi' && workload.containerizer !== 'DOCKER') || holds(target, 'marathon', [{ until: '1.5' }])) && {
      pointer: joinPointer(externalPointer, 'size'),
      message: `size ${quote(String(size))} is not positive; write a positive whole number, or remove it`,
      ...inDefinition(workload, {
        path: `${volumePath(index)}/volume/external/size`,
        text: `got ${size}, expected more than 0`,
      }),
    },
});
