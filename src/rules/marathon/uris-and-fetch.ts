import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/uris-and-fetch',
  stage: 'old-api',
  order: [0, 0],
  summary: 'An app cannot have both `uris` and `fetch`.',
  rationale:
    '`uris` is the deprecated form of `fetch`, and Marathon merges the two into none. Write each address into `fetch`, as `{"uri": "…"}`. An empty list counts as none.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:283',
    'marathon 1.11: api/v2/AppNormalization.scala:400-425',
  ],
  on: deprecatedApps,
  check: ({ app: { fetch, uris }, isUpdate }, { workload }) =>
    Boolean(uris?.length && fetch?.length) && {
      pointer: joinPointer(workload.pointer, 'uris'),
      message: 'an app cannot have both `uris` and `fetch`; move the addresses into `fetch`',
      ...(isUpdate
        ? { stage: 'normalization', upstream: [{ text: 'cannot specify both uris and fetch fields' }] }
        : { upstream: [{ path: '/uris', text: 'may not be set in conjunction with fetch' }] }),
    },
});
