import { sentLists } from '../../systems/marathon/apps.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/app-list-body',
  severity: 'info',
  stage: 'json',
  summary: '`PUT /v2/apps` takes a list of apps, not an object with `apps`.',
  rationale:
    '`GET /v2/apps` answers `{"apps": […]}`, but what is sent back must be the list alone. As the body of `PUT /v2/groups` the object is a group without id, that is the root. Send the list, or use that address.',
  references: ['marathon 1.11: api/v2/AppsResource.scala (replaceMultiple)'],
  on: sentLists,
  check: (pointer) => ({
    pointer,
    message: '`PUT /v2/apps` takes a list, not an object with `apps`; send the list alone, or use `PUT /v2/groups`',
    upstream: [{ path: '', text: 'error.expected.jsarray' }],
  }),
});
