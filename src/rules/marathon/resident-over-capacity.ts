import { residentApps } from '../../systems/marathon/volumes.ts';
import { overCapacityRule } from '../over-capacity.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = overCapacityRule({
  id: 'marathon/resident-over-capacity',
  since: '1.1.0',
  app: 'app with persistent volumes',
  rationale:
    'A surplus instance would get empty volumes of its own and keep them. Set `upgradeStrategy.maximumOverCapacity` to 0. For a new app you can also leave `upgradeStrategy` out. The rule applies to every app with `residency`, even without persistent volumes.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:52'],
  on: residentApps,
});
