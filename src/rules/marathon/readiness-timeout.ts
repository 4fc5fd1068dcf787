import { readinessChecks } from '../../systems/marathon/canonical/readiness.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/readiness-timeout',
  summary: 'The `timeoutSeconds` of a readiness check must be below its `intervalSeconds`.',
  rationale:
    'A check must be over before the next one begins. The defaults are 10 and 30 seconds. Shorten the one or lengthen the other.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:269'],
  on: readinessChecks,
  check: ({ check: { intervalSeconds, timeoutSeconds }, path, pointer }) => {
    const [timeout, interval] = [timeoutSeconds ?? 10, intervalSeconds ?? 30];
    return (
      timeout >= interval && {
        pointer: `${pointer}/timeoutSeconds`,
        message: `timeout of ${timeout} s is not below the interval of ${interval} s; shorten it`,
        upstream: [{ path: `${path}/timeoutSeconds`, text: `got ${timeout}, expected less than ${interval}` }],
      }
    );
  },
});
