import { apps } from '../../systems/marathon/apps.ts';
import { doubleText } from '../../systems/marathon/double.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/upgrade-strategy-range',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  until: '1.5.0',
  summary: 'Marathon before 1.5.0 refuses an `upgradeStrategy` with a share outside 0 to 1 when it checks the app.',
  rationale: 'Later releases refuse the share when they read the JSON. Write a number from 0 to 1.',
  references: ['marathon 1.3: state/UpgradeStrategy.scala (updateStrategyValidator)'],
  on: apps,
  check: ({ upgradeStrategy }, { workload }) =>
    (['minimumHealthCapacity', 'maximumOverCapacity'] as const).flatMap((field) => {
      const share = upgradeStrategy?.[field];
      if (typeof share !== 'number' || (share >= 0 && share <= 1)) return [];
      return [
        {
          pointer: joinPointer(workload.pointer, 'upgradeStrategy', field),
          message: `\`${field}\` is ${share}; write a number from 0 to 1`,
          upstream: [
            { path: `/upgradeStrategy/${field}`, text: `got ${doubleText(share)}, expected between 0.0 and 1.0` },
          ],
        },
      ];
    }),
});
