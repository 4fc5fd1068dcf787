import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-size-positive',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The `size` of a persistent volume must be more than 0.',
  rationale:
    'Marathon reserves the size on the disk of an agent, and cannot reserve nothing. Write it in MiB: 1024 is one GiB.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:202'],
  on: persistentVolumes,
  check: ({ index, persistent, persistentPointer }) =>
    persistent.size <= 0 && {
      pointer: joinPointer(persistentPointer, 'size'),
      message: `size ${quote(String(persistent.size))} of the persistent volume is not positive; write a positive whole number of MiB`,
      upstream: [
        { path: `${volumePath(index)}/persistent/size`, text: `got ${persistent.size}, expected more than 0` },
      ],
    },
});
