import { unseenSlots } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { dockerContainerizerRule } from '../volume-module.ts';

export const rule: Rule = dockerContainerizerRule({
  id: 'dvdi-module/docker-containerizer',
  module: 'dvdi',
  references: [
    'mesos: src/slave/containerizer/docker.cpp (the Docker containerizer calls no isolator)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:613-618 (prepare)',
  ],
  on: unseenSlots,
  placeOf: ({ slot, name, variables: { NAME } }) => ({
    subject: `DVDI volume ${quote(name)}`,
    pointer: NAME.pointer,
    index: slot,
  }),
});
