import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { dockerNetworkOf } from '../../systems/marathon/canonical/networks.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const answers = {
  'container.docker.network': 'must not specify both container.docker.network and networks',
  ipAddress: 'must not specify both networks and ipAddress',
} as const;

export const rule: Rule = appRule({
  id: 'marathon/networks-deprecated-too',
  stage: 'old-api',
  order: [1, 0],
  summary: 'An app with `networks` cannot have `ipAddress` or `container.docker.network`.',
  rationale:
    'These are the deprecated ways to choose a network, and what they say could be another one. Keep `networks`: `{"mode": "container", "name": "dcos"}` for `USER` or `ipAddress`, `{"mode": "container/bridge"}` for `BRIDGE`, `{"mode": "host"}` for `HOST`. An update of a list is refused with status 500, also for empty `networks`.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:287,290',
    'marathon 1.11: api/v2/AppNormalization.scala:79-91',
  ],
  on: deprecatedApps,
  check: ({ app, isUpdate }, { workload }) => {
    const given = [
      ...(dockerNetworkOf(app) === undefined ? [] : (['container.docker.network'] as const)),
      ...(app.ipAddress ? (['ipAddress'] as const) : []),
    ];
    if (given.length === 0 || !app.networks || (app.networks.length === 0 && !isUpdate)) return undefined;
    return given.map((field) => ({
      pointer: joinPointer(workload.pointer, ...field.split('.')),
      message: `an app with \`networks\` cannot have ${quote(field)} too; remove it`,
      ...(isUpdate
        ? { stage: 'normalization', upstream: [{ text: 'cannot mix deprecated and canonical network APIs' }] }
        : { upstream: [{ path: '/', text: answers[field] }] }),
    }));
  },
});
