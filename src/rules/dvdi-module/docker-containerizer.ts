import { versionOf } from '../../model/target.ts';
import { dvdiSlots, dvdiVariables } from '../../systems/dvdi/slots.ts';
import { prefixedVariables } from '../../systems/dvdi/workload.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/docker-containerizer',
  severity: 'error',
  stage: 'never-reported',
  summary: 'DVDI variables mount nothing for a task that the Docker containerizer runs.',
  rationale:
    'The module is an isolator of the Mesos containerizer and never sees a Docker task, which starts without its volumes. Declare external volumes in the container instead, or run the task with the Mesos containerizer.',
  references: [
    'mesos: src/slave/containerizer/docker.cpp (the Docker containerizer calls no isolator)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:613-618 (prepare)',
  ],
  on: together(prefixedVariables),
  check: (variables, { workload, target }) =>
    workload.containerizer === 'DOCKER' &&
    dvdiSlots(dvdiVariables(variables, versionOf(target, 'dvdi-module'))).map(
      ({ slot, name, variables: { NAME } }) => ({
        pointer: NAME.pointer,
        message: `unexpected DVDI volume ${quote(name)} in a task of the Docker containerizer, which mounts none; expected an external volume of the container`,
        index: slot,
      }),
    ),
});
