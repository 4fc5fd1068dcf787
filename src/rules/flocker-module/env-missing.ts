import { flockerFamilies, flockerVariablesOf } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'flocker-module/env-missing',
  needs: 'flocker-variables',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A Flocker volume needs both `FLOCKER_ID` and `FLOCKER_CONTAINER_VOLUME_PATH`.',
  rationale:
    'With one of the two variables alone the module writes a line to the log of the agent and the task starts without its volume. Names are taken for beginnings, so `FLOCKER_ID2` counts as well. Add the other variable, or remove this one.',
  references: [
    'mesos-module-flocker: libisolator/FlockerEnvironmentalVariables.cpp:30-58 (parse)',
    'mesos-module-flocker: libisolator/flocker_isolator.cpp:69-73 (prepare)',
  ],
  check: (workload) => {
    if (workload.containerizer === 'DOCKER') return [];
    const lasts = flockerFamilies.map((family) => ({ family, last: flockerVariablesOf(workload, family).at(-1) }));
    const missing = lasts.find(({ last }) => last === undefined);
    return lasts.flatMap(({ last }) =>
      last === undefined || missing === undefined
        ? []
        : {
            pointer: last.pointer,
            message: `unexpected variable ${quote(last.name)} without ${quote(missing.family)}, so that the Flocker module mounts nothing; expected both`,
          },
    );
  },
};
