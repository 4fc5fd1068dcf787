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
    'The module creates directories below `/tmp/` only. Any other container path must exist on every agent before the task starts, or the task fails. Use a path below `/tmp/`, or create the directory on the agents and list it in the target (`host.exists`).',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:726-730 (prepare)'],
  on: dvdiRequests,
  check: ({ slot, exists }) => {
    const { containerPath } = slot;
    const { ok, error = '', undecided } = mountOutcome('dvdi', containerPath, { exists });
    if (ok || !containerPath.startsWith('/')) return undefined;
    const path = `container path ${quote(containerPath)}`;
    return {
      pointer: placeIn(slot, 'CONTAINERPATH'),
      message:
        undecided === undefined
          ? `${path} does not exist on the agent; use one under \`/tmp/\`, or one that exists there`
          : `${path} must exist on the agent; declare it with \`--host-path\` (\`host.exists\`), or use one under \`/tmp/\``,
      ...(undecided !== undefined && { severity: 'warning' }),
      upstream: [{ text: error }],
      index: slot.slot,
    };
  },
});
