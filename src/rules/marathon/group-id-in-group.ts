import { strayGroups } from '../../systems/marathon/groups/selectors.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-id-in-group',
  stage: 'root-group',
  since: '1.7.0',
  summary: 'A group without apps must have an id directly below that of the group around it.',
  rationale:
    'Marathon puts each app into the tree by its id and makes the groups on the way, wherever the group is written. One without apps stays where it is written, and its path must say so. Write the last part of the path alone.',
  references: ['marathon 1.11: state/Group.scala:232'],
  on: strayGroups,
  check: ({ id, path, pointer }) => ({
    pointer: joinPointer(pointer, 'id'),
    message: `group ${quote(id)} is not directly below the group around it; write the last part of its path`,
    upstream: [{ path, text: 'Group has to be child of groups with parent id' }],
  }),
});
