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
    'Marathon tells a CSI volume by its options, not by its provider. Without `pluginName` and `capability` in them it reads a volume as one of Docker and its CSI provider then fails, with status 500 and words that blame Marathon itself. Add `"options": { "pluginName": "…", "capability": { "accessMode": "SINGLE_NODE_WRITER", "accessType": "mount", "fsType": "ext4" } }`.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/CSIProvider.scala:104'],
  on: plainVolumes,
  check: ({ external, options, externalPointer }, { workload }) =>
    external.provider === 'csi' &&
    Object.keys(options).every((key) => optionKeyPattern.test(key)) && {
      pointer: joinPointer(externalPointer, 'options'),
      message: 'unexpected csi volume without a capability in its options, expected `pluginName` and `capability`',
      ...inDefinition(workload, { text: 'Bug. CSIVolumeValidator applied to DVDI external volume', status: 500 }),
    },
});
