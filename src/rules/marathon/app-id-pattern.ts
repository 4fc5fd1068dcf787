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
  summary: "An app's `id` is made of lower-case letters, digits, hyphens and dots, in parts between slashes.",
  rationale:
    'Each part of the path becomes a part of a host name, so that it begins and ends with a letter or digit, and so does every piece between dots. Marathon refuses other ids when it reads the JSON. Write lower-case letters, and hyphens for spaces and underscores.',
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
      message: `unexpected ${quote(wrong)} in id ${quote(id)}, expected lower-case letters, digits, hyphens and dots, a letter or digit at both ends`,
      upstream: [{ path: `${bodyPath(workload)}/id`, text: 'error.pattern' }],
    };
  },
});
