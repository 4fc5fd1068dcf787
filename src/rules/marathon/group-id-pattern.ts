import { sentGroups } from '../../systems/marathon/groups/selectors.ts';
import { pathPart } from '../../systems/marathon/ids.ts';
import { pathOfPointer } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-id-pattern',
  stage: 'json',
  summary: 'The `id` of a group consists of lower-case letters, digits, hyphens and dots, in parts between slashes.',
  rationale:
    'The path of a group is a part of the ids of its apps, of which Marathon makes host names. It refuses other ids when it reads the JSON. Use lower-case letters, and hyphens for spaces and underscores.',
  references: ['marathon 1.11: docs/docs/rest-api/public/api/v2/types/stringTypes.raml (PathId)'],
  on: sentGroups,
  check: ({ id = '', pointer }) => {
    const wrong = id.split('/').find((part) => !pathPart.test(part));
    const place = joinPointer(pointer, 'id');
    return (
      wrong !== undefined && {
        pointer: place,
        message: `${quote(wrong)} in group id ${quote(id)} is invalid; use lower-case letters, digits, hyphens and dots, with a letter or digit at both ends`,
        upstream: [{ path: pathOfPointer(place), text: 'error.pattern' }],
      }
    );
  },
});
