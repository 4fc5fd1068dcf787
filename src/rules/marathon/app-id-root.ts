import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/app-id-root',
  summary: "An app's `id` must have at least one part.",
  rationale:
    'An id of slashes alone, or one whose `..` lead back to the root, is the id of the root group. Write a name, such as `/web`.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:315,319',
    'marathon 1.11: state/PathId.scala:261 (nonEmptyPath)',
  ],
  on: apps,
  check: ({ id }, { workload: { absoluteId, pointer } }) =>
    absoluteId === '/' && {
      pointer: joinPointer(pointer, 'id'),
      message: `app id ${quote(String(id))} is that of the root group; write a name, such as \`/web\``,
      upstream: [
        { path: '/id', text: 'Path must contain at least one path element' },
        { path: '/', text: 'must not be root' },
      ],
    },
});
