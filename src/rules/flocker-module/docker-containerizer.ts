import { flockerVariables } from '../../systems/flocker/variables.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/docker-containerizer',
  severity: 'error',
  stage: 'never-reported',
  summary: 'Flocker variables mount nothing for a task that the Docker containerizer runs.',
  rationale:
    'The module is an isolator of the Mesos containerizer and never sees a Docker task, which starts without its volume. Declare an external volume in the container instead, or run the task with the Mesos containerizer.',
  references: [
    'mesos-module-flocker: README.md (Known issues)',
    'mesos: src/slave/containerizer/docker.cpp (the Docker containerizer calls no isolator)',
  ],
  on: together(flockerVariables),
  check: ([first], { workload }) =>
    first !== undefined &&
    workload.containerizer === 'DOCKER' && {
      pointer: first.pointer,
      message: `unexpected Flocker variable ${quote(first.name)} in a task of the Docker containerizer, which mounts nothing for it; expected an external volume of the container`,
    },
});
