import { sentRoots } from '../../systems/marathon/groups/selectors.ts';
import { allGroups, groupPlace, isUnvisited, namesApps } from '../../systems/marathon/groups/sent-group.ts';
import { absoluteId } from '../../systems/marathon/ids.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-role-of-root',
  stage: 'group-update',
  since: '1.9.64',
  summary: 'A request that changes apps cannot name the root group by its `id`.',
  rationale:
    'Marathon fills in `enforceRole` for every group that has an id, takes that for a change of the root group, which has none, and allows no such change beside changes of apps. Leave out the `id` of the root group, which means the same.',
  references: ['marathon 1.11: state/Group.scala:362-393'],
  on: sentRoots,
  check: (root) => {
    const isSkipped = isUnvisited(root);
    if (!namesApps(root) && !isSkipped) return undefined;
    return allGroups(root)
      .filter(({ enforceRole, id }) => id !== undefined && absoluteId(id, '/') === '/' && (!isSkipped || enforceRole))
      .map((group) => ({
        pointer: joinPointer(group.pointer, 'id'),
        // The whole tree may be meant, which is no request yet.
        ...(group === root && { severity: 'warning' }),
        message: 'a request that changes apps cannot name the root group; leave out its `id`',
        upstream: [
          {
            path: `${groupPlace(group)}/enforceRole`,
            text: 'enforceRole cannot be modified in a request that adds, removes or modifies services; please make these changes in separate requests.',
          },
        ],
      }));
  },
});
