import { externalVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = 'Feature external_volumes is not enabled. Enable with --enable_features external_volumes)';

export const rule: Rule = defineRule({
  id: 'marathon/external-volumes-feature',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'External volumes need a Marathon that was started with the feature `external_volumes`.',
  rationale:
    'No feature is on unless Marathon is told so, and without this one it refuses every external volume. Start it with `--enable_features external_volumes`, or use another kind of volume. The rule speaks only where the target lists the features of its Marathon.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:242', 'marathon 1.11: Features.scala:12-15'],
  on: externalVolumes,
  check: ({ index, externalPointer }, { target }) =>
    target.marathon?.features?.includes('external_volumes') === false && {
      pointer: externalPointer,
      message: 'unexpected external volume, expected none where the feature `external_volumes` is off',
      upstream: [{ path: volumePath(index), text }],
    },
});
