import { sentGroups } from '../../systems/marathon/groups/selectors.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-id-required',
  stage: 'normalization',
  since: '1.1.0',
  summary: 'A group in a group needs an `id`.',
  rationale:
    'Only the outermost group may leave it out, which then is the root, or the group that the address of the request names. Marathon does not check for it and fails with status 500, before 1.5 with 422. Write the last part of its path.',
  references: [
    'marathon 1.4: api/v2/json/GroupUpdate.scala (groupId)',
    'marathon 1.11: api/v2/GroupNormalization.scala:20,56,89',
  ],
  on: sentGroups,
  check: ({ id, parent, pointer }) =>
    parent !== undefined &&
    id === undefined && {
      pointer,
      message: 'a group in a group needs an `id`; write the last part of its path',
      upstream: [{ text: 'None.get' }],
    },
});
