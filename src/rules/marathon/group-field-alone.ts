import { sentGroups } from '../../systems/marathon/groups/selectors.ts';
import { groupPlace } from '../../systems/marathon/groups/sent-group.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-field-alone',
  stage: 'group-update',
  since: '1.1.0',
  summary: '`scaleBy` and `version` of a group cannot be beside other fields.',
  rationale:
    'They ask for something else than a change of what the group holds: `scaleBy` multiplies the instances of its apps, `version` goes back to what the group was. Send them alone, with the path of the group in the address: `PUT /v2/groups/prod` with `{"scaleBy": 2}`.',
  references: [
    'marathon 1.4: api/v2/json/GroupUpdate.scala (validNestedGroupUpdateWithBase)',
    'marathon 1.11: state/Group.scala:329',
    'marathon 1.11: api/v2/Validation.scala:231',
  ],
  on: sentGroups,
  check: (group) =>
    (['scaleBy', 'version'] as const)
      .filter((field) => group.given.includes(field) && group.given.length > 1)
      .map((field) => ({
        pointer: joinPointer(group.pointer, field),
        message: `${quote(field)} of a group cannot be beside other fields; send it alone`,
        upstream: [
          { path: `${groupPlace(group)}/${field}`, text: 'not allowed in conjunction with other properties.' },
        ],
      })),
});
