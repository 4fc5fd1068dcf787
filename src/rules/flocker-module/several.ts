import { flockerFamilies, flockerVariablesOf } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'flocker-module/several',
  needs: 'flocker-variables',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'Of several variables for one setting of the Flocker module the last counts.',
  rationale:
    'The module takes `FLOCKER_ID` and `FLOCKER_CONTAINER_VOLUME_PATH` for beginnings of names and knows no numbers, so every further variable, such as `FLOCKER_ID2`, replaces the one before it, and a task has one volume at most. Keep one variable of each.',
  references: ['mesos-module-flocker: libisolator/FlockerEnvironmentalVariables.cpp:31-46 (parse)'],
  check: (workload) =>
    workload.containerizer === 'DOCKER'
      ? []
      : flockerFamilies.flatMap((family) => {
          const variables = flockerVariablesOf(workload, family);
          return variables.slice(0, -1).map(({ name, pointer }) => ({
            pointer,
            message: `unexpected variable ${quote(name)}, which a later one replaces; expected a single ${quote(family)}`,
            related: variables.slice(-1).map((last) => ({ message: 'variable that counts', pointer: last.pointer })),
          }));
        }),
};
