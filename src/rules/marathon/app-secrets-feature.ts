import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = 'Feature secrets is not enabled. Enable with --enable_features secrets)';

export const rule: Rule = defineRule({
  id: 'marathon/app-secrets-feature',
  severity: 'error',
  stage: 'raml',
  since: '1.3.0',
  summary: 'The `secrets` of an app need a Marathon that was started with the feature `secrets`.',
  rationale:
    'No feature is on unless Marathon is told so, and without this one an app cannot name secrets, whether or not a volume uses them. Start it with `--enable_features secrets` and a plugin that serves them, as in DC/OS Enterprise, or leave `secrets` out. The rule speaks only where the target lists the features of its Marathon.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:393', 'marathon 1.11: Features.scala:12-15'],
  on: apps,
  check: ({ secrets }, { workload: { pointer }, target }) =>
    target.marathon?.features?.includes('secrets') === false &&
    Object.keys(secrets ?? {}).length > 0 && {
      pointer: joinPointer(pointer, 'secrets'),
      message: 'unexpected secrets, expected none where the feature `secrets` is off',
      upstream: [{ path: '/secrets', text }],
    },
});
