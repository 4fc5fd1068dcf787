import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-size-overridden',
  severity: 'warning',
  stage: 'never-reported',
  since: '1.1.0',
  summary: 'The field `size` replaces the option `dvdi/size`.',
  rationale:
    'Marathon adds `size` to the options after it has read them, so the driver never gets the option. Remove one of the two.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:29-88'],
  on: dvdiVolumes,
  check: ({ external: { size }, options, externalPointer }) =>
    typeof size === 'number' &&
    Object.hasOwn(options, 'dvdi/size') && {
      pointer: joinPointer(externalPointer, 'options', 'dvdi/size'),
      message: `\`size\` ${quote(String(size))} replaces the option \`dvdi/size\`; remove one of them`,
    },
});
