import { flockerVolumes } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { containerImageRule } from '../volume-module.ts';

export const rule: Rule = containerImageRule({
  id: 'flocker-module/container-has-image',
  module: 'flocker',
  summary: 'A container with an image does not see the link that the Flocker module makes.',
  rationale:
    "The link is a path of the agent's host, and so is its target. The module ignores the container's own file system, and the task writes into its image. Declare an external volume of the container instead, or run the task without an image.",
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:147-163 (prepare: no look at the rootfs)'],
  on: flockerVolumes,
  placeOf: ({ id, path }) => ({ subject: `Flocker volume ${quote(id.value)}`, pointer: path.pointer }),
});
