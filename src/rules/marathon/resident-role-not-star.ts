import { inDefinition } from '../../systems/marathon/definition.ts';
import { rolesOf } from '../../systems/marathon/roles.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { together } from '../../systems/selector.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/resident-role-not-star',
  severity: 'error',
  stage: 'app-definition',
  since: '1.9.32',
  summary: 'An app with persistent volumes needs a role other than `*`.',
  rationale:
    'Marathon reserves its volumes for the role of the app, and `*` is the role of what is not reserved. An app without `role` has the role of its top-level group, if the group enforces it, or else the role of Marathon, which is `*` unless `--mesos_role` sets it. The app does not say which, so this is a warning unless the target names the role. Put the app into a group with a role, or start Marathon with one.',
  references: [
    'marathon 1.11: state/AppDefinition.scala:506',
    'marathon 1.11: api/v2/GroupNormalization.scala (the default role)',
  ],
  on: together(persistentVolumes),
  check: (_, { workload, target }) => {
    const { fallback, isSure } = rolesOf(workload, target);
    const given = workload.app?.role;
    if ((given ?? fallback) !== '*') return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'role'),
      message: `an app with persistent volumes cannot have role \`*\`${given ? '' : ', which is the default'}; use another role`,
      ...(!given && !isSure && { severity: 'warning' }),
      ...inDefinition(workload, { path: '/role', text: 'Resident apps cannot have the role *' }),
    };
  },
});
