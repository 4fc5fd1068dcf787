import { appsOutsideGroup } from '../../systems/marathon/apps.ts';
import { appPlace } from '../../systems/marathon/groups/sent-group.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/app-id-in-group',
  severity: 'error',
  stage: 'group-update',
  summary: 'The id of an app in a group must be directly below the id of the group.',
  rationale:
    'The id places the app in the tree of groups. Marathon refuses a group with an app that belongs to another group, or to a group below, but only once each app is valid by itself. Write only the last part of the id, and Marathon adds the group, or move the app to its group.',
  references: [
    'marathon 1.11: state/Group.scala (validNestedGroupUpdateWithBase)',
    'marathon 1.11: api/v2/validation/AppValidation.scala (validNestedApp)',
    'marathon 1.11: state/PathId.scala (validPathWithBase, childOf)',
    'marathon: api/v2/GroupsResourceTest.scala (an app in a group below)',
  ],
  on: appsOutsideGroup,
  check: ({ absoluteId, base, ...sent }) => {
    const { pointer, parent } = sent;
    return {
      pointer: joinPointer(pointer, 'id'),
      message: `app ${quote(absoluteId)} is not directly below its group ${quote(base)}; ${base === parent.path ? 'write only the last part of its id, or move the app' : 'begin the id of the outermost group with a slash'}`,
      upstream: [{ path: `${appPlace(sent)}/id`, text: `Identifier is not child of '${base}'` }],
    };
  },
});
