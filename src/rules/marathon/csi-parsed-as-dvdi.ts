import { inDefinition } from '../../systems/marathon/definition.ts';
import { plainVolumes } from '../../systems/marathon/external.ts';
import { optionKeyPattern } from '../../systems/marathon/labels.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/csi-parsed-as-dvdi',
  severity: 'error',
  stage: 'app-definition',
  since: '1.11',
  summary: 'A volume of the provider `csi` needs options with a `capability`.',
  rationale:
    'Marathon recognizes a CSI volume by its options, not by its provider. Without `pluginName` and `capability` it reads the volume as a Docker volume, and its CSI provider then fails with status 500 and a message about a bug in Marathon. Add `"options": { "pluginName": "…", "capability": { "accessMode": "SINGLE_NODE_WRITER", "accessType": "mount", "fsType": "ext4" } }`.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:104'],
  on: plainVolumes,
  check: ({ external, options, externalPointer }, { workload }) =>
    external.provider === 'csi' &&
    Object.keys(options).every((key) => optionKeyPattern.test(key)) && {
      pointer: joinPointer(externalPointer, 'options'),
      message: 'options of the csi volume are missing `pluginName` and `capability`; add them',
      ...inDefinition(workload, { text: 'Bug. CSIVolumeValidator applied to DVDI external volume', status: 500 }),
    },
});
