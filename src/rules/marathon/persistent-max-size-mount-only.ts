import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-max-size-mount-only',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'Only a persistent volume of the type `mount` can have a `maxSize`.',
  rationale:
    'A volume of the type `mount` takes a whole disk, and `maxSize` bounds how large that may be; of others exactly `size` is taken. Write `"type": "mount"`, or leave `maxSize` out. The type counts as written: a `profileName`, which stands for `mount` later, does not do here.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:168'],
  on: persistentVolumes,
  check: ({ index, persistent: { maxSize, type }, persistentPointer }) =>
    typeof maxSize === 'number' &&
    type?.toLowerCase() !== 'mount' && {
      pointer: joinPointer(persistentPointer, 'maxSize'),
      message: `unexpected maxSize ${quote(String(maxSize))} of a persistent volume whose type is not \`mount\`, expected none`,
      upstream: [{ path: `${volumePath(index)}/persistent`, text: 'Only mount volumes can have maxSize' }],
    },
});
