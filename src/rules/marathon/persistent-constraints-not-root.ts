import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/persistent-constraints-not-root',
  needs: 'persistent-volumes',
  severity: 'error',
  stage: 'raml',
  summary: 'A persistent volume on the root disk cannot have `constraints`.',
  rationale:
    'Constraints choose among the disks of an agent by their paths, and there is one root disk, which is the default. Write `"type": "path"` or `"mount"`, or leave `constraints` out.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:161'],
  check: (workload) =>
    persistentVolumes(workload)
      .filter(
        ({ persistent }) =>
          persistent.constraints && persistent.constraints.length > 0 && /^(?:root)?$/i.test(persistent.type ?? ''),
      )
      .map(({ index, persistentPointer }) => ({
        pointer: joinPointer(persistentPointer, 'constraints'),
        message: 'unexpected constraints of a persistent volume on the root disk, expected the type `path` or `mount`',
        upstream: [{ path: `${volumePath(index)}/persistent`, text: 'Constraints on root volumes are not supported' }],
      })),
};
