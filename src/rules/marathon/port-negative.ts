import { apps } from '../../systems/marathon/apps.ts';
import { canonicalOf } from '../../systems/marathon/canonical/app.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/port-negative',
  stage: 'app-definition',
  summary: 'An item of `ports` cannot be negative.',
  rationale:
    'Marathon reads any whole number there and refuses negative ones later. Write 0 for a port that it chooses.',
  references: ['marathon 1.11: state/PortDefinition.scala:20'],
  on: apps,
  check: (app, { workload }) => {
    if (!app.ports?.some((port) => port < 0)) return undefined;
    return canonicalOf(workload, app).portDefinitions.flatMap(({ port, pointer }, index) =>
      port < 0 && pointer !== undefined
        ? {
            pointer,
            message: `port ${port} is negative; write 0 for one that Marathon chooses`,
            ...inDefinition(workload, {
              path: `/portDefinitions(${index})/port`,
              kept: '/port',
              text: `got ${port}, expected 0 or more`,
            }),
          }
        : [],
    );
  },
});
