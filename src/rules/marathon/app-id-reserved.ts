import { apps } from '../../systems/marathon/apps.ts';
import { isReserved, reservedAnswer } from '../../systems/marathon/ids.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/app-id-reserved',
  summary: "The last part of an app's `id` cannot be `restart`, `tasks` or `versions`.",
  rationale:
    'The id is part of the addresses of the REST API, where these words behind it mean something else: `/v2/apps/web/tasks` are the tasks of `web`. Use another last part; the words may stand anywhere else in the id.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:315',
    'marathon 1.11: state/PathId.scala:221 (withoutReservedKeywords)',
  ],
  on: apps,
  check: (_, { workload: { absoluteId: id, pointer } }) =>
    id !== undefined &&
    isReserved(id) && {
      pointer: joinPointer(pointer, 'id'),
      message: `app id ${quote(id)} ends in a reserved word; use another last part`,
      upstream: [{ path: '/id', text: reservedAnswer }],
    },
});
