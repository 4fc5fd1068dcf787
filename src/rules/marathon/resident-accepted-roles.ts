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
  summary: 'The `acceptedResourceRoles` of an app with persistent volumes can be nothing but `["*"]`.',
  rationale:
    'Marathon reserves the resources of such an app itself, out of those that no role has. Leave `acceptedResourceRoles` out, or write `["*"]`. An app that says `residency` is held to this even without persistent volumes.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:398',
    'marathon 1.11: state/ResourceRole.scala:28 (validAcceptedResourceRoles)',
  ],
  on: residentApps,
  check: ({ acceptedResourceRoles: roles }, { workload: { pointer } }) => {
    if (!roles || (roles.length > 0 && roles.every((role) => role === '*'))) return undefined;
    return {
      pointer: joinPointer(pointer, 'acceptedResourceRoles'),
      message: `unexpected acceptedResourceRoles ${quote(JSON.stringify(roles))} of a resident app, expected \`["*"]\` or none`,
      upstream: [{ path: '/acceptedResourceRoles', text }],
    };
  },
});
