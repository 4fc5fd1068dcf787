import { flockerFamilies, flockerVariables } from '../../systems/flocker/variables.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/variable-missing',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A Flocker volume needs both `FLOCKER_ID` and `FLOCKER_CONTAINER_VOLUME_PATH`.',
  rationale:
    "With only one of the two variables, the module writes a line to the agent's log, and the task starts without its volume. The module matches names by their beginning, so `FLOCKER_ID2` counts as well. Add the other variable, or remove this one.",
  references: [
    'mesos-module-flocker: libisolator/FlockerEnvironmentalVariables.cpp:30-58 (parse)',
    'mesos-module-flocker: libisolator/flocker_isolator.cpp:69-73 (prepare)',
  ],
  on: together(flockerVariables),
  check: (variables, { workload }) => {
    if (workload.containerizer === 'DOCKER') return undefined;
    const missing = flockerFamilies.find((family) => !variables.some((variable) => variable.family === family));
    const last = variables.at(-1);
    return (
      missing !== undefined &&
      last !== undefined && {
        pointer: last.pointer,
        message: `variable ${quote(last.name)} mounts nothing without ${quote(missing)}; add it`,
      }
    );
  },
});
