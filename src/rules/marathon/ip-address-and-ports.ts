import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/ip-address-and-ports',
  stage: 'old-api',
  summary: 'An app with `ipAddress` cannot have `ports` or `portDefinitions`.',
  rationale:
    'These are ports of the host, which a task with an address of its own does not use. Write the ports of the container into `container.portMappings`, and `networks` in place of `ipAddress`. Empty lists are allowed.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:297'],
  on: deprecatedApps,
  check: ({ app: { ipAddress, portDefinitions, ports }, isUpdate }, { workload }) =>
    Boolean(!isUpdate && ipAddress && (ports?.length || portDefinitions?.length)) && {
      pointer: joinPointer(workload.pointer, ports?.length ? 'ports' : 'portDefinitions'),
      message: 'an app with `ipAddress` cannot have ports of the host; use `container.portMappings`',
      upstream: [{ path: '/', text: 'cannot specify both an IP address and port' }],
    },
});
