import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-rw-only',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'A persistent volume must have the mode `RW`.',
  rationale:
    'A persistent volume starts empty and only its own task fills it, so a read-only one is useless; Mesos refuses it too. Write `"mode": "RW"`. Marathon has no default for the mode.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:209'],
  on: persistentVolumes,
  check: ({ index, pointer, volume }) =>
    volume.mode?.toUpperCase() === 'RO' && {
      pointer: joinPointer(pointer, 'mode'),
      message: 'a persistent volume cannot have mode `RO`; write `RW`',
      upstream: [{ path: `${volumePath(index)}/mode`, text: 'does not equal RW' }],
    },
});
