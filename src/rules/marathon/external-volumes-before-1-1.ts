import { externalVolumes } from '../../systems/marathon/external.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/external-volumes-before-1-1',
  severity: 'error',
  stage: 'never-reported',
  until: '1.1.0',
  summary: 'Marathon before 1.1.0 has no external volumes.',
  rationale:
    'External volumes came with 1.1.0, as an experiment. What an older Marathon makes of the field `external` is not known, but no volume is mounted. Upgrade Marathon, or use `DVDI_VOLUME_*` variables with the DVDI module.',
  references: ['marathon changelog.md: 1.1.0 (external volumes)'],
  on: externalVolumes,
  check: ({ externalPointer }) => ({
    pointer: externalPointer,
    message:
      'unexpected external volume, known since Marathon 1.1.0; expected DVDI variables, or Marathon 1.1.0 or later',
  }),
});
