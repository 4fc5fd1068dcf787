import { flockerFamilies, flockerVariables } from '../../systems/flocker/variables.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/variable-repeated',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'Of several variables for one setting of the Flocker module the last counts.',
  rationale:
    'The module takes `FLOCKER_ID` and `FLOCKER_CONTAINER_VOLUME_PATH` for beginnings of names and knows no numbers, so every further variable, such as `FLOCKER_ID2`, replaces the one before it, and a task has one volume at most. Keep one variable of each.',
  references: ['mesos-module-flocker: libisolator/FlockerEnvironmentalVariables.cpp:31-46 (parse)'],
  on: together(flockerVariables),
  check: (variables, { workload }) =>
    workload.containerizer !== 'DOCKER' &&
    flockerFamilies.flatMap((family) => {
      const ofFamily = variables.filter((variable) => variable.family === family);
      return ofFamily.slice(0, -1).map(({ name, pointer }) => ({
        pointer,
        message: `unexpected variable ${quote(name)}, which a later one replaces; expected a single ${quote(family)}`,
        related: ofFamily.slice(-1).map((last) => ({ message: 'variable that counts', pointer: last.pointer })),
      }));
    }),
});
