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
    'Marathon files apps under their ids and makes none up. Only an update may do without, since the address that it is sent to (`PUT /v2/apps/<id>`) names the app; for a single app this is therefore a warning. Write the `id`, such as `/prod/db`.',
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
      message: 'unexpected app without `id`, expected the path that names it',
      // Alone, the app may also be an update, whose request address carries the id.
      ...(workload.document !== 'marathon-group' && { severity: 'warning' }),
      upstream: [
        id === null
          ? { path, text: 'error.expected.jsstring' }
          : { path, text: "'id' is undefined on object: {", match: 'prefix' },
      ],
    };
  },
});
