import { checkedPath } from '../../systems/marathon/groups/checked-path.ts';
import { sentGroups } from '../../systems/marathon/groups/selectors.ts';
import { groupPlace, isUnvisited } from '../../systems/marathon/groups/sent-group.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-role-not-top',
  stage: 'group-update',
  since: '1.9.64',
  summary: '`enforceRole` can be true for a top-level group only.',
  rationale:
    'The role is the name of the top-level group, and what is below belongs to it. Set `enforceRole` there, or leave it out.',
  references: ['marathon 1.11: state/Group.scala:344-360'],
  on: sentGroups,
  check: (group, { target }) => {
    const { enforceRole, parent, pointer } = group;
    const path = checkedPath(group, target);
    const isTop = /^\/[^/]+$/.test(path);
    // Of the root Marathon makes it false before, unless it passes over what is in it.
    const isReset = path === '/' && parent === undefined && !isUnvisited(group);
    return (
      enforceRole === true &&
      !isTop &&
      !isReset && {
        pointer: joinPointer(pointer, 'enforceRole'),
        message: `group ${quote(path)} is not top-level, so it cannot enforce its role; remove \`enforceRole\``,
        upstream: [
          {
            path: `${groupPlace(group)}/enforceRole`,
            text: `enforceRole can only be set for top-level groups, and ${path} is not top-level`,
          },
        ],
      }
    );
  },
});
