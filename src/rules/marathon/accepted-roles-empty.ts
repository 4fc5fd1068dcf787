import { acceptedRoles } from '../../systems/marathon/canonical/accepted-roles.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/accepted-roles-empty',
  summary: '`acceptedResourceRoles` cannot be empty.',
  rationale:
    'An app that accepts no resources could never run. Write `["*"]` for those that are reserved for no role, or leave the field out, which means those of the role of the app too.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:398',
    'marathon 1.11: state/ResourceRole.scala:29',
  ],
  on: acceptedRoles,
  check: (roles, { workload }) =>
    roles.length === 0 && {
      pointer: joinPointer(workload.pointer, 'acceptedResourceRoles'),
      message: '`acceptedResourceRoles` is empty; leave it out',
      upstream: [{ path: '/acceptedResourceRoles', text: 'must not be empty' }],
    },
});
