import { doubleText } from '../../systems/marathon/double.ts';
import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { together } from '../../systems/selector.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const path = '/upgradeStrategy/maximumOverCapacity';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-upgrade-over-capacity',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'An app with dvdi volumes must not start surplus instances in an upgrade: `maximumOverCapacity` must be 0.',
  rationale:
    'A surplus instance would need the volume while the old one still has it. Set `upgradeStrategy.maximumOverCapacity` to 0, or leave `upgradeStrategy` out, which means the same for a new app; an update of an app that was made without such volumes must set it.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:178',
    'marathon 1.11: api/v2/validation/SchedulingValidation.scala:69 (validForResidentTasks)',
  ],
  on: together(dvdiVolumes),
  check: (_, { workload }) => {
    const capacity = workload.app?.upgradeStrategy?.maximumOverCapacity ?? 0;
    if (capacity === 0) return undefined;
    const pointer = joinPointer(workload.pointer, 'upgradeStrategy', 'maximumOverCapacity');
    return {
      pointer,
      message: `unexpected maximumOverCapacity ${capacity} of an app with dvdi volumes, expected 0`,
      upstream: [{ path, text: `got ${doubleText(capacity)}, expected 0.0` }],
      fix: { edits: [{ op: 'set', pointer, value: 0 }], sentence: 'set `maximumOverCapacity` to 0', safe: true },
    };
  },
});
