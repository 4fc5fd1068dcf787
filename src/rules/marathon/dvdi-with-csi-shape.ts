import { externalVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = 'Bug. DVDIProvider volume logic applied for CSI data structure. We should not get here.';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-with-csi-shape',
  severity: 'error',
  stage: 'raml',
  since: '1.11',
  summary: 'A volume of the provider `dvdi` cannot have the options of a CSI volume.',
  rationale:
    'Marathon recognizes a CSI volume by the `capability` in its options, and then passes it to the provider `dvdi`, which fails with status 500 and a message about a bug in Marathon. Write `"provider": "csi"`, or the options of a Docker volume: `"options": { "dvdi/driver": "…" }`.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:340'],
  on: externalVolumes,
  check: ({ csi, external, externalPointer }) =>
    csi !== undefined &&
    external.provider === 'dvdi' && {
      pointer: joinPointer(externalPointer, 'provider'),
      message: 'a volume of the provider `dvdi` cannot have CSI options; write the provider `csi`',
      upstream: [{ text, status: 500 }],
    },
});
