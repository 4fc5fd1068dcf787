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
  summary: 'An app with persistent volumes cannot have an `unreachableStrategy` other than `disabled`.',
  rationale:
    'The data of such a task lies on its agent, so starting it anew elsewhere would leave the data behind. Write `"unreachableStrategy": "disabled"`, or leave it out, which means the same. An app that says `residency` is held to this even without persistent volumes.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:417',
    'marathon 1.11: api/v2/AppNormalization.scala:281',
  ],
  on: residentApps,
  check: ({ unreachableStrategy: strategy }, { workload, target }) => {
    // Before 1.5 the default is another one where nothing but `residency` makes the app a resident one.
    const isEnabled =
      strategy == null
        ? holds(target, 'marathon', [{ until: '1.5' }]) && persistentVolumes.of(workload).length === 0
        : typeof strategy === 'object';
    return (
      isEnabled && {
        pointer: joinPointer(workload.pointer, 'unreachableStrategy'),
        message: 'unexpected unreachableStrategy of a resident app, expected `disabled` or none',
        upstream: [{ path: '/', text }],
      }
    );
  },
});
