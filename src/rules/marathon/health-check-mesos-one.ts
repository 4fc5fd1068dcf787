import { healthChecks } from '../../systems/marathon/canonical/checks.ts';
import { together } from '../../systems/selector.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/health-check-mesos-one',
  summary: 'An app has one health check of Mesos at most.',
  rationale:
    'A Mesos task has one field for it. Keep one check whose protocol begins with `MESOS_`, or use `HTTP`, `HTTPS` and `TCP`, which Marathon itself runs. Checks with a `command` are not counted.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:501'],
  on: together(healthChecks),
  check: (all) => {
    const [, second] = all.filter(
      ({ check, protocol }) => !check.command && (protocol === 'COMMAND' || protocol.startsWith('MESOS_')),
    );
    return (
      second !== undefined && {
        pointer: second.pointer,
        message: 'an app cannot have two health checks of Mesos; keep one',
        upstream: [{ path: '/', text: 'AppDefinition can contain at most one Mesos health check' }],
      }
    );
  },
});
