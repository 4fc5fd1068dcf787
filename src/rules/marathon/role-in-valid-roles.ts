import type { Target } from '../../model/target.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/**
 * The role that Marathon was started with, and the name of the top-level group of an app that is in one; directly in a
 * group that enforces its role nothing but that.
 */
function validRoles(id: string, enforced: string | undefined, target: Target): readonly string[] {
  const [top, ...rest] = id.split('/').slice(1);
  if (enforced !== undefined) return rest.length > 1 ? [enforced, target.marathon?.mesosRole ?? '*'] : [enforced];
  return [...new Set([target.marathon?.mesosRole ?? '*', ...(top !== undefined && rest.length > 0 ? [top] : [])])];
}

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
  check: ({ role }, { workload: { absoluteId, groupRole, pointer }, target }) => {
    if (typeof role !== 'string' || absoluteId === undefined) return undefined;
    const roles = validRoles(absoluteId, groupRole, target);
    if (roles.includes(role)) return undefined;
    const isSure = target.marathon?.mesosRole !== undefined || (groupRole !== undefined && roles.length === 1);
    return {
      pointer: joinPointer(pointer, 'role'),
      message: `the app cannot have role ${quote(role)}; use ${roles.map(quote).join(' or ')}`,
      ...(!isSure && { severity: 'warning' }),
      upstream: [{ path: '/role', text: `got ${role}, expected one of: [${roles.join(', ')}]` }],
    };
  },
});
