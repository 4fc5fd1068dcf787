import type { Rule } from '../rule.ts';
import { sourceFieldRule } from '../source-field.ts';

export const rule: Rule = sourceFieldRule({
  id: 'mesos-master/source-host-path-missing',
  since: '1.5.0',
  type: 'HOST_PATH',
  field: 'host_path',
  says: 'holds the path on the agent',
  references: ['mesos: src/common/validation.cpp:240-245 (validateVolume)'],
});
