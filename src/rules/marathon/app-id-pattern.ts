import { apps } from '../../systems/marathon/apps.ts';
import { pathPart } from '../../systems/marathon/ids.ts';
import { bodyPath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/app-id-pattern',
  severity: 'error',
  stage: 'json',
  summary: 'The `id` of an app consists of lower-case letters, digits, hyphens and dots, in parts between slashes.',
  rationale:
    'Marathon makes a host name of the id, so each part, and each piece between dots, begins and ends with a letter or digit. It refuses other ids when it reads the JSON. Use lower-case letters, and hyphens for spaces and underscores.',
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/stringTypes.raml (PathId)',
    'marathon 1.11: api/v2/AppsResource.scala:102-147 (create)',
  ],
  on: apps,
  check: ({ id }, { workload }) => {
    const wrong = id?.split('/').find((part) => !pathPart.test(part));
    if (!id || wrong === undefined) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'id'),
      message: `${quote(wrong)} in id ${quote(id)} is invalid; use lower-case letters, digits, hyphens and dots, with a letter or digit at both ends`,
      upstream: [{ path: `${bodyPath(workload)}/id`, text: 'error.pattern' }],
    };
  },
});
