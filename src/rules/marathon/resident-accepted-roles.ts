import { residentApps } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = 'A resident app must have `acceptedResourceRoles = ["*"]`.';

export const rule: Rule = defineRule({
  id: 'marathon/resident-accepted-roles',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The `acceptedResourceRoles` of an app with persistent volumes can only be `["*"]`.',
  rationale:
    'Marathon itself reserves the resources of such an app, out of the unreserved ones. Remove `acceptedResourceRoles`, or write `["*"]`. This applies to an app with `residency` even without persistent volumes.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:398',
    'marathon 1.11: state/ResourceRole.scala:28 (validAcceptedResourceRoles)',
  ],
  on: residentApps,
  check: ({ acceptedResourceRoles: roles }, { workload: { pointer } }) => {
    if (!roles || (roles.length > 0 && roles.every((role) => role === '*'))) return undefined;
    return {
      pointer: joinPointer(pointer, 'acceptedResourceRoles'),
      message: `a resident app cannot have acceptedResourceRoles ${quote(JSON.stringify(roles))}; write \`["*"]\`, or remove them`,
      upstream: [{ path: '/acceptedResourceRoles', text }],
    };
  },
});
