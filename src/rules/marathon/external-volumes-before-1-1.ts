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
    'External volumes came with 1.1.0, as an experiment. How an older Marathon reads the field `external` is unknown, but it mounts no volume. Upgrade Marathon, or use `DVDI_VOLUME_*` variables with the DVDI module.',
  references: ['marathon changelog.md: 1.1.0 (external volumes)'],
  on: externalVolumes,
  check: ({ externalPointer }) => ({
    pointer: externalPointer,
    message: 'Marathon before 1.1.0 mounts no external volume; upgrade it, or use DVDI variables',
  }),
});
