import { appsOutsideGroup } from '../../systems/marathon/apps.ts';
import { groupPath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/app-id-in-group',
  severity: 'error',
  stage: 'group-update',
  summary: 'An app in a group must have an id directly below that of the group.',
  rationale:
    'The id says where in the tree of groups an app belongs, and Marathon refuses a group that holds an app of another, or of a group further down. It says so once every app is right in itself. Write the last part of the id alone, which is then taken from the group on, or put the app where it belongs.',
  references: [
    'marathon 1.11: state/Group.scala (validNestedGroupUpdateWithBase)',
    'marathon 1.11: api/v2/validation/AppValidation.scala (validNestedApp)',
    'marathon 1.11: state/PathId.scala (validPathWithBase, childOf)',
    'marathon: api/v2/GroupsResourceTest.scala (an app in a group below)',
  ],
  on: appsOutsideGroup,
  check: ({ absoluteId, pointer, outsideGroup }) => ({
    pointer: joinPointer(pointer, 'id'),
    message: `unexpected app ${quote(String(absoluteId))} in the group ${quote(outsideGroup)}, expected an id directly below it`,
    upstream: [{ path: `${groupPath(pointer)}/id`, text: `Identifier is not child of '${outsideGroup}'` }],
  }),
});
