import { appDependencies } from '../../systems/marathon/canonical/dependencies.ts';
import { describeIdFault, idFaults } from '../../systems/marathon/ids.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/dependency-id',
  summary: 'Each item of `dependencies` must be the id of an app or a group.',
  rationale:
    'Marathon checks it as it is written, before it resolves `.` and `..`: every part is made of lower-case letters, digits, hyphens and dots, the last one is no reserved word, and an absolute id has no `..`. Ids without a leading slash go on from the group of the app. Whether there is such an app is not checked.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:316',
    'marathon 1.11: state/PathId.scala:208-262 (pathIdValidator)',
  ],
  on: appDependencies,
  check: ({ id, path, pointer }) =>
    idFaults(id).map((fault) => ({
      pointer,
      message: `dependency ${quote(id)} ${describeIdFault(fault)}`,
      upstream: [{ path, text: fault.text }],
    })),
});
