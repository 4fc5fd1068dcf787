import { apps } from '../../systems/marathon/apps.ts';
import { bodyPath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/app-id-required',
  severity: 'error',
  stage: 'json',
  summary: 'An app needs an `id`.',
  rationale:
    'Marathon stores apps by id and generates none. Only an update may omit it, because its address (`PUT /v2/apps/<id>`) names the app; this is therefore a warning for a single app. Add the `id`, such as `/prod/db`.',
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/app.raml (App.id)',
    'marathon 1.11: api/v2/AppsResource.scala:102-147 (create)',
  ],
  on: apps,
  check: ({ id }, { workload }) => {
    if (id) return undefined;
    const path = `${bodyPath(workload)}/id`;
    return {
      pointer: joinPointer(workload.pointer, 'id'),
      message: 'app is missing `id`; add one such as `/prod/db`',
      // Alone, the app may also be an update, whose request address carries the id.
      ...(workload.document === 'marathon-app' && { severity: 'warning' }),
      ...(workload.sending === 'update'
        ? { stage: 'update-id', upstream: [{ text: 'requirement failed: App Update must have app id set' }] }
        : {
            upstream: [
              id === null
                ? { path, text: 'error.expected.jsstring' }
                : { path, text: "'id' is undefined on object: {", match: 'prefix' },
            ],
          }),
    };
  },
});
