import { plainVolumes } from '../../systems/marathon/external.ts';
import { externalFieldRule } from '../external-field.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = externalFieldRule({
  id: 'marathon/external-provider-defined',
  volume: 'an external volume',
  field: 'provider',
  rationale:
    'Marathon has no default provider, although a comment in its source promises one, and checks nothing else of a volume without one. Write `"provider": "dvdi"` for volumes of a Docker volume driver.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:225'],
  on: plainVolumes,
  advice: 'add `dvdi` or `csi`',
  answer: 'not defined',
});
