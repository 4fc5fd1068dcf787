import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-constraints-not-root',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'A persistent volume on the root disk cannot have `constraints`.',
  rationale:
    'Constraints select disks of an agent by path, and there is only one root disk, which is the default. Write `"type": "path"` or `"mount"`, or remove `constraints`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:161'],
  on: persistentVolumes,
  check: ({ index, persistent: { constraints, type }, persistentPointer }) =>
    Boolean(constraints?.length) &&
    /^(?:root)?$/i.test(type ?? '') && {
      pointer: joinPointer(persistentPointer, 'constraints'),
      message:
        'a persistent volume on the root disk cannot have constraints; write the type `path` or `mount`, or remove them',
      upstream: [{ path: `${volumePath(index)}/persistent`, text: 'Constraints on root volumes are not supported' }],
    },
});
