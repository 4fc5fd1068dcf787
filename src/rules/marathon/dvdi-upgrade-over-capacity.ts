import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { together } from '../../systems/selector.ts';
import { overCapacityRule } from '../over-capacity.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = overCapacityRule({
  id: 'marathon/dvdi-upgrade-over-capacity',
  since: '1.1.0',
  app: 'app with dvdi volumes',
  rationale:
    'A surplus instance would need the volume while the old one still has it. Set `upgradeStrategy.maximumOverCapacity` to 0. For a new app you can also leave `upgradeStrategy` out; an update of an app that was made without such volumes must set it.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:178',
    'marathon 1.11: api/v2/validation/SchedulingValidation.scala:69 (validForResidentTasks)',
  ],
  on: together(dvdiVolumes),
});
