import { inDefinition } from '../../systems/marathon/definition.ts';
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
    'Its volumes are reserved for the role of the app, and `*` stands for what is reserved for none. An app without `role` has that of its top-level group, where the group enforces it, or else the one that Marathon was started with, which is `*` unless `--mesos_role` says otherwise: as neither is told in the app, this is a warning there unless the target names the role. Put the app into a group of the role, or start Marathon with one.',
  references: [
    'marathon 1.11: state/AppDefinition.scala:506',
    'marathon 1.11: api/v2/GroupNormalization.scala (the default role)',
  ],
  on: together(persistentVolumes),
  check: (_, { workload, target }) => {
    const told = workload.app?.role ?? workload.groupRole ?? target.marathon?.mesosRole;
    if ((told ?? '*') !== '*') return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'role'),
      message: `unexpected role \`*\` ${told === undefined ? 'by default ' : ''}of an app with persistent volumes, expected another`,
      ...(told === undefined && { severity: 'warning' }),
      ...inDefinition(workload, { path: '/role', text: 'Resident apps cannot have the role *' }),
    };
  },
});
