import { clashes } from '../../systems/marathon/groups/selectors.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/app-id-of-group',
  stage: 'root-group',
  since: '1.1.0',
  summary: 'An app and a group with apps, before Marathon 1.5 any group, cannot have the same id.',
  rationale:
    'An id names one thing: with an app `/web/db` there is a group `/web`, so that no app can be `/web`. A group without apps gives way since 1.5. Rename one.',
  references: [
    'marathon 1.4: state/Group.scala (noAppsAndGroupsWithSameName)',
    'marathon 1.11: state/Group.scala:300',
    'marathon 1.11: state/RootGroup.scala:260',
  ],
  on: clashes,
  check: ({ id, path, pointer }) => ({
    pointer: joinPointer(pointer, 'id'),
    message: `app ${quote(id)} has the id of a group with apps; rename one`,
    upstream: [{ path, text: 'Groups and Applications may not have the same identifier.' }],
  }),
});
