import { apps } from '../../systems/marathon/apps.ts';
import { doubleText } from '../../systems/marathon/double.ts';
import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { residentApps } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/upgrade-min-health',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  until: '1.3.0',
  summary:
    'Before Marathon 1.3.0 `minimumHealthCapacity` can be 0.5 at most for an app with dvdi or persistent volumes.',
  rationale:
    'An upgrade has to stop the only task that has the volume before it can start another. Write 0.5 or less, or leave `upgradeStrategy` out, which means 0.5.',
  references: ['marathon 1.1: state/UpgradeStrategy.scala (validForResidentTasks)'],
  on: apps,
  check: ({ upgradeStrategy }, { workload }) => {
    const share = upgradeStrategy?.minimumHealthCapacity ?? 0;
    const [isDvdi, isResident] = [dvdiVolumes.of(workload).length > 0, residentApps.of(workload).length > 0];
    if (share <= 0.5 || !(isDvdi || isResident)) return undefined;
    const text = `got ${doubleText(share)}, expected 0.5 or less`;
    return {
      pointer: joinPointer(workload.pointer, 'upgradeStrategy', 'minimumHealthCapacity'),
      message: `\`minimumHealthCapacity\` ${share} is too high for an app with dvdi or persistent volumes before Marathon 1.3.0; write 0.5 or less`,
      upstream: [
        ...(isDvdi ? [{ path: '/upgradeStrategy/minimumHealthCapacity', text }] : []),
        ...(isResident
          ? [
              { path: '/value/isResident', text: 'must be false' },
              { path: '/value/upgradeStrategy', text },
            ]
          : []),
      ],
    };
  },
});
