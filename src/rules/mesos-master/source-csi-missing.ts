import type { Rule } from '../rule.ts';
import { sourceFieldRule } from '../source-field.ts';

export const rule: Rule = sourceFieldRule({
  id: 'mesos-master/source-csi-missing',
  since: '1.11.0',
  type: 'CSI_VOLUME',
  field: 'csi_volume',
  says: 'names the plugin and the volume',
  kind: 'CSI',
  references: ['mesos: src/common/validation.cpp:258-262 (validateVolume)'],
});
