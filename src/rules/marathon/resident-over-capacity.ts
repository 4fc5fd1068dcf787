import { doubleText } from '../../systems/marathon/double.ts';
import { residentApps } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const path = '/upgradeStrategy/maximumOverCapacity';

export const rule: Rule = defineRule({
  id: 'marathon/resident-over-capacity',
  severity: 'error',
  stage: 'raml',
  since: '1.0',
  summary:
    'An app with persistent volumes must not start surplus instances in an upgrade: `maximumOverCapacity` must be 0.',
  rationale:
    'A surplus instance would get volumes of its own, empty ones, and keep them. Set `upgradeStrategy.maximumOverCapacity` to 0, or leave `upgradeStrategy` out, which means the same for a new app. An app that says `residency` is held to this even without persistent volumes.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:52'],
  on: residentApps,
  check: ({ upgradeStrategy }, { workload: { pointer } }) => {
    const capacity = upgradeStrategy?.maximumOverCapacity ?? 0;
    return (
      capacity !== 0 && {
        pointer: joinPointer(pointer, 'upgradeStrategy', 'maximumOverCapacity'),
        message: `unexpected maximumOverCapacity ${capacity} of a resident app, expected 0`,
        upstream: [{ path, text: `got ${doubleText(capacity)}, expected 0.0` }],
      }
    );
  },
});
