import { flockerVolumes } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/rootfs',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A container with an image does not see the link that the Flocker module makes.',
  rationale:
    "The link is a path of the agent's host, and so is the directory that it leads to; the module knows nothing of the container's own file system, and the task writes into its image. Declare an external volume of the container instead, or run the task without an image.",
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:147-163 (prepare: no look at the rootfs)'],
  on: flockerVolumes,
  check: ({ id, path }, { workload }) =>
    workload.rootfs === true && {
      pointer: path.pointer,
      message: `unexpected Flocker volume ${quote(id.value)} in a container with an image, which does not see it; expected an external volume of the container`,
    },
});
