import { canonicalOf } from '../../systems/marathon/canonical/app.ts';
import { appChecks, isAddressed } from '../../systems/marathon/canonical/checks.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const text = 'check port index must address an element of the ports array or container port mappings.';

export const rule: Rule = appRule({
  id: 'marathon/check-port',
  stage: 'app-definition',
  since: '1.8.180',
  summary: 'A `check` by `http` or `tcp` must ask one of the ports of the app.',
  rationale:
    '`portIndex` counts the port mappings of the container, or the port definitions where it has none: an app on the network of the host without any has one. Without `portIndex` and `port` there must be exactly one. In a list of updates there are no ports but those that are written. Write an index below the number of ports, or `port`.',
  references: ['marathon 1.11: state/AppDefinition.scala:655'],
  on: appChecks,
  check: ({ http, tcp }, { workload }) => {
    const [name, check] = http ? (['http', http] as const) : (['tcp', tcp] as const);
    if (!check || !workload.app) return undefined;
    const count = canonicalOf(workload, workload.app).finalPortCount;
    if (isAddressed(check.portIndex ?? undefined, check.port, count)) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'check', name),
      message: `check asks no port of the app, which has ${count}; write its \`portIndex\` or \`port\``,
      ...inDefinition(workload, { path: '/check/get', text }),
    };
  },
});
