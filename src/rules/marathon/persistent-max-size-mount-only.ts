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
    'A volume of the type `mount` takes a whole disk, and `maxSize` limits its size; other volumes take exactly `size`. Write `"type": "mount"`, or remove `maxSize`. A `profileName`, which later implies the type `mount`, is not enough here.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:168'],
  on: persistentVolumes,
  check: ({ index, persistent: { maxSize, type }, persistentPointer }) =>
    typeof maxSize === 'number' &&
    type?.toLowerCase() !== 'mount' && {
      pointer: joinPointer(persistentPointer, 'maxSize'),
      message: `a persistent volume whose type is not \`mount\` cannot have maxSize (${quote(String(maxSize))}); remove it`,
      upstream: [{ path: `${volumePath(index)}/persistent`, text: 'Only mount volumes can have maxSize' }],
    },
});
