import { flockerFamilies, flockerVariables } from '../../systems/flocker/variables.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/variable-repeated',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'Of several variables for one setting of the Flocker module, the last one counts.',
  rationale:
    'The module matches `FLOCKER_ID` and `FLOCKER_CONTAINER_VOLUME_PATH` by the beginning of the name and knows no numbers. Every further variable, such as `FLOCKER_ID2`, replaces the one before it, and a task has at most one volume. Keep one variable of each.',
  references: ['mesos-module-flocker: libisolator/FlockerEnvironmentalVariables.cpp:31-46 (parse)'],
  on: together(flockerVariables),
  check: (variables, { workload }) =>
    workload.containerizer !== 'DOCKER' &&
    flockerFamilies.flatMap((family) => {
      const ofFamily = variables.filter((variable) => variable.family === family);
      return ofFamily.slice(0, -1).map(({ name, pointer }) => ({
        pointer,
        message: `a later variable replaces ${quote(name)}; keep one ${quote(family)}`,
        related: ofFamily.slice(-1).map((last) => ({ message: 'variable that counts', pointer: last.pointer })),
      }));
    }),
});
