import { dvdiRequests } from '../../systems/dvdi/requests.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/in-use-container-path',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.3.0',
  order: [2, 4],
  summary: 'A volume that another container on the agent uses must not have a container path.',
  rationale:
    "The module shares a volume between containers only at the driver's own mountpoint, and fails a task that wants it elsewhere. Drop the container path, or keep the tasks on different agents.",
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:784-787 (prepare)'],
  on: dvdiRequests,
  check: ({ slot: { slot, name, variables }, first, inUse }) => {
    const { CONTAINERPATH: path } = variables;
    return (
      first === undefined &&
      inUse !== undefined &&
      path !== undefined &&
      path.value !== '' && {
        pointer: path.pointer,
        message: `another container on the agent uses volume ${quote(name)}; remove container path ${quote(path.value)}`,
        upstream: [{ text: 'prepare() failed, containerpath request on existing mount' }],
        index: slot,
      }
    );
  },
});
