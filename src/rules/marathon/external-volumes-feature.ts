import { externalVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { featureAnswer, featureRule } from '../feature.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = featureRule({
  id: 'marathon/external-volumes-feature',
  since: '1.1.0',
  summary: 'External volumes need a Marathon with the feature `external_volumes`.',
  feature: 'external_volumes',
  refused: 'every external volume',
  instead: 'use another kind of volume',
  subject: 'external volume',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:242', 'marathon 1.11: Features.scala:12-15'],
  on: externalVolumes,
  finding: ({ index, externalPointer }) => ({
    pointer: externalPointer,
    upstream: [{ path: volumePath(index), text: featureAnswer('external_volumes') }],
  }),
});
