import type { MarathonApp } from '../../generated/marathon-app.ts';
import { canonicalOf } from '../../systems/marathon/canonical/app.ts';
import { readinessChecks } from '../../systems/marathon/canonical/readiness.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/readiness-port-name',
  summary: 'The `portName` of a readiness check must be that of a port of the app.',
  rationale:
    'It names a port mapping of the container, or a port definition where it has none; where the app says nothing of its ports, the only one is named `default`, and there is none in a list of updates. Without `portName` the check asks `http-api`. Write the name of a port.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:264'],
  on: readinessChecks,
  check: ({ check, path, pointer }, { workload }) => {
    const { portName } = check;
    const name = portName ?? 'http-api';
    const { portDefinitions, portMappings } = canonicalOf(workload, workload.app as MarathonApp);
    if ((portMappings ?? portDefinitions).some((port) => port.name === name)) return undefined;
    return {
      pointer: `${pointer}/portName`,
      message: `no port of the app is named ${quote(name)}${portName ? '' : ', the default'}; write the name of one`,
      upstream: [{ path: `${path}/portName`, text: `No port definition reference for portName ${name}` }],
    };
  },
});
