import { apps } from '../../systems/marathon/apps.ts';
import { rolesOf } from '../../systems/marathon/roles.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/role-in-valid-roles',
  severity: 'error',
  stage: 'raml',
  since: '1.9.32',
  summary: 'The `role` of an app must be the role of its Marathon or the name of its top-level group.',
  rationale:
    'The top-level groups are the roles of a cluster, and an app cannot use the quota of another. Remove `role`, or write the first part of the id of the app. The document does not say which role Marathon has (`--mesos_role`, else `*`), so this is a warning unless the target names it.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:413',
    'marathon 1.11: util/RoleSettings.scala (forService)',
    'marathon 1.11: api/v2/GroupNormalization.scala (validRolesFor)',
  ],
  on: apps,
  check: ({ role }, { workload, target }) => {
    if (typeof role !== 'string' || workload.absoluteId === undefined) return undefined;
    const { valid, isSure } = rolesOf(workload, target);
    if (valid.includes(role)) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'role'),
      message: `the app cannot have role ${quote(role)}; use ${valid.map(quote).join(' or ')}`,
      ...(!isSure && { severity: 'warning' }),
      upstream: [{ path: '/role', text: `got ${role}, expected one of: [${valid.join(', ')}]` }],
    };
  },
});
