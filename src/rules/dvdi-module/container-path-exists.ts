import { mountOutcome } from '../../systems/container-path.ts';
import { dvdiRequests } from '../../systems/dvdi/requests.ts';
import { placeIn } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/container-path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.3.0',
  order: [2, 2],
  summary: "A DVDI container path must exist on the agent's host unless it is under `/tmp/`.",
  rationale:
    'The module makes directories below `/tmp/` only; any other container path has to be there on every agent before the task starts, else the task fails. Use a path below `/tmp/`, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:726-730 (prepare)'],
  on: dvdiRequests,
  check: ({ slot, exists }) => {
    const { containerPath } = slot;
    const { ok, error = '', undecided } = mountOutcome('dvdi', containerPath, { exists });
    if (ok || !containerPath.startsWith('/')) return undefined;
    const unexpected = `unexpected container path ${quote(containerPath)}`;
    return {
      pointer: placeIn(slot, 'CONTAINERPATH'),
      message:
        undecided === undefined
          ? `${unexpected}, which is not on the agent's host; expected one that exists there or is under \`/tmp/\``
          : `${unexpected}, expected one under \`/tmp/\` or one known to exist on the agent's host (\`--host-path\`, \`host.exists\`)`,
      ...(undecided !== undefined && { severity: 'warning' }),
      upstream: [{ text: error }],
      index: slot.slot,
    };
  },
});
