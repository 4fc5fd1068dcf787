import { healthChecks, isAddressed } from '../../systems/marathon/canonical/checks.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const text = 'Health check port indices must address an element of the ports array or container port mappings.';

export const rule: Rule = appRule({
  id: 'marathon/health-check-port',
  summary: 'A health check must ask one of the ports of the app.',
  rationale:
    '`portIndex` counts the port mappings of the container, or the port definitions where it has none: an app on the network of the host without any has one. Without `portIndex` and `port` there must be exactly one. In a list of updates there are no ports but those that are written. Write an index below the number of ports, or `port` for a fixed one.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:468',
    'marathon 1.11: state/AppDefinition.scala:644',
  ],
  on: healthChecks,
  check: ({ canonical, check: { command, port }, path, pointer, portIndex, protocol }, { workload }) => {
    const isEarly = ['HTTP', 'HTTPS', 'TCP'].includes(protocol) && !command;
    if (!isEarly && !protocol.startsWith('MESOS_')) return undefined;
    const count = isEarly ? canonical.portCount : canonical.finalPortCount;
    if (isAddressed(portIndex, port, count)) return undefined;
    return {
      pointer,
      message: `health check asks no port of the app, which has ${count}; write its \`portIndex\` or \`port\``,
      ...(isEarly ? { upstream: [{ path, text }] } : inDefinition(workload, { path, text })),
    };
  },
});
