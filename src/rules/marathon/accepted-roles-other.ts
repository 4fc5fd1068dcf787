import { acceptedRoles } from '../../systems/marathon/canonical/accepted-roles.ts';
import { rolesOf } from '../../systems/marathon/roles.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/accepted-roles-other',
  since: '1.9.64',
  summary: '`acceptedResourceRoles` can hold `*` and the role of the app alone.',
  rationale:
    'Marathon gets offers for the role of an app only, and those of another role would never come. Remove the other roles, or give the app that `role`. Which role an app without `role` has depends on the flag `--mesos_role` of Marathon, else `*`, so this is a warning unless the app or the target names it: a DC/OS cluster runs with `slave_public`.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:414',
    'marathon 1.11: state/ResourceRole.scala:16',
  ],
  on: acceptedRoles,
  check: (roles, { workload, target }) => {
    const { fallback, isSure } = rolesOf(workload, target);
    const given = workload.app?.role;
    const allowed = [...new Set(['*', given ?? fallback])].sort();
    const index = roles.findIndex((role) => !allowed.includes(role));
    if (index < 0) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'acceptedResourceRoles', index),
      message: `an app of the role ${quote(given ?? fallback)} cannot accept resources of ${quote(String(roles[index]))}; use ${allowed.map(quote).join(' or ')}`,
      ...(!given && !isSure && { severity: 'warning' }),
      upstream: [
        { path: '/acceptedResourceRoles', text: `acceptedResourceRoles can only contain ${allowed.join(' and ')}` },
      ],
    };
  },
});
