import { apps } from '../../systems/marathon/apps.ts';
import { doubleText } from '../../systems/marathon/double.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** How many there are, as Java writes the number. */
const amounts = [
  ['instances', String, '0'],
  ['cpus', doubleText, '0.0'],
  ['mem', doubleText, '0.0'],
  ['disk', doubleText, '0.0'],
  ['gpus', String, '0'],
] as const;

export const rule: Rule = defineRule({
  id: 'marathon/amount-not-negative',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  until: '1.5.0',
  summary: 'Marathon before 1.5.0 refuses a negative number of instances or resources when it checks the app.',
  rationale: 'Later releases refuse the number when they read the JSON. Write 0 or more.',
  references: ['marathon 1.3: state/AppDefinition.scala (validBasicAppDefinition)'],
  on: apps,
  check: (app, { workload }) =>
    amounts.flatMap(([field, textOf, least]) => {
      const amount = app[field];
      if (typeof amount !== 'number' || amount >= 0) return [];
      return [
        {
          pointer: joinPointer(workload.pointer, field),
          message: `\`${field}\` is ${amount}; write 0 or more`,
          upstream: [{ path: `/${field}`, text: `got ${textOf(amount)}, expected ${least} or more` }],
        },
      ];
    }),
});
