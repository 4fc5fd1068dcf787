import { groupsOutside } from '../../systems/marathon/groups/selectors.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-outside-group',
  stage: 'root-group',
  since: '1.1.0',
  until: '1.7.0',
  summary: 'Before Marathon 1.7 a group must have an id directly below that of the group around it.',
  rationale:
    'The group stays where it is written, and its path must say so; since 1.5 one with apps is put where its path says instead. Write the last part of the path alone.',
  references: ['marathon 1.4: state/Group.scala (validNestedGroup)', 'marathon 1.6: state/Group.scala (validGroup)'],
  on: groupsOutside,
  check: ({ id, above, path, pointer }) => ({
    pointer: joinPointer(pointer, 'id'),
    message: `group ${quote(id)} is not directly below the group ${quote(above)} around it; write the last part of its path`,
    upstream: [{ path: `${path}/id`, text: `Identifier is not child of ${above}. Hint: use relative paths.` }],
  }),
});
