import { holds } from '../../model/target.ts';
import { persistentVolumes, residentApps } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = 'unreachableStrategy must be disabled for resident tasks';

export const rule: Rule = defineRule({
  id: 'marathon/resident-unreachable-disabled',
  severity: 'error',
  stage: 'raml',
  since: '1.4.2',
  summary: 'The `unreachableStrategy` of an app with persistent volumes can only be `disabled`.',
  rationale:
    'The data of a task is on its agent, so a new task elsewhere would not have it. Write `"unreachableStrategy": "disabled"`, or remove it, which means the same. This applies to an app with `residency` even without persistent volumes.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:417',
    'marathon 1.11: api/v2/AppNormalization.scala:281',
  ],
  on: residentApps,
  check: ({ unreachableStrategy: strategy }, { workload, target }) => {
    // Before 1.5, and in a list, the default is filled in before this check: another one than that of persistent volumes.
    const isFilledIn = workload.sending !== undefined || holds(target, 'marathon', [{ until: '1.5' }]);
    const isEnabled =
      strategy == null ? isFilledIn && persistentVolumes.of(workload).length === 0 : typeof strategy === 'object';
    return (
      isEnabled && {
        pointer: joinPointer(workload.pointer, 'unreachableStrategy'),
        message: 'a resident app cannot have this unreachableStrategy; write `disabled`',
        ...(strategy == null && workload.sending === 'replacement' && { stage: 'defaults' }),
        upstream: [{ path: '/', text }],
      }
    );
  },
});
