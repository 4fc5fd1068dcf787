import { externalVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/shared-before-1-8-222',
  severity: 'warning',
  stage: 'never-reported',
  versions: [
    { since: '1.1.0', until: '1.8.222' },
    { since: '1.9', until: '1.9.64' },
  ],
  summary: 'Marathon before 1.8.222, and 1.9 before 1.9.64, ignores `shared`.',
  rationale:
    'The field came with 1.8.222 and, in 1.9, with 1.9.64. Before, Marathon ignores it, so two apps cannot use the volume. Upgrade Marathon, or use the volume in one app only.',
  references: ['marathon changelog.md: 1.8.222 (shared external volumes)'],
  on: externalVolumes,
  check: ({ external, externalPointer }) =>
    external.shared === true && {
      pointer: joinPointer(externalPointer, 'shared'),
      message:
        'Marathon ignores `shared` before 1.8.222, and in 1.9 before 1.9.64; upgrade it, or use the volume in one app',
    },
});
