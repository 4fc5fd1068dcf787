import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-max-size-order',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'The `maxSize` of a persistent volume must be larger than its `size`.',
  rationale:
    'Marathon looks for a disk between the two sizes, and refuses equal ones too. Increase `maxSize`, or remove it to accept a disk of any size from `size` on.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:172'],
  on: persistentVolumes,
  check: ({ index, persistent: { maxSize, size }, persistentPointer }) =>
    typeof maxSize === 'number' &&
    maxSize <= size && {
      pointer: joinPointer(persistentPointer, 'maxSize'),
      message: `maxSize ${quote(String(maxSize))} is not larger than size ${quote(String(size))}; increase or remove it`,
      upstream: [{ path: `${volumePath(index)}/persistent`, text: 'Max size must be larger than size' }],
    },
});
