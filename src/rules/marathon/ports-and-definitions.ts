import isEqual from 'lodash/isEqual.js';
import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/ports-and-definitions',
  stage: 'old-api',
  summary: 'An app cannot have `ports` and `portDefinitions` that differ.',
  rationale:
    '`ports` is the deprecated form of `portDefinitions`: numbers without names and protocols. Marathon takes both only where the numbers are the same in the same order. Remove `ports`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:301'],
  on: deprecatedApps,
  check: ({ app: { portDefinitions, ports }, isUpdate }, { workload }) =>
    Boolean(!isUpdate && ports && portDefinitions) &&
    !isEqual(
      ports,
      portDefinitions?.map(({ port }) => port ?? 0),
    ) && {
      pointer: joinPointer(workload.pointer, 'ports'),
      message: '`ports` and `portDefinitions` differ; remove `ports`',
      upstream: [{ path: '/', text: 'cannot specify both ports and port definitions' }],
    },
});
