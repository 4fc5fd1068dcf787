import type { Rule } from '../rule.ts';
import { sourceFieldRule } from '../source-field.ts';

export const rule: Rule = sourceFieldRule({
  id: 'mesos-master/source-sandbox-path-missing',
  since: '1.5.0',
  type: 'SANDBOX_PATH',
  field: 'sandbox_path',
  says: 'holds the path in the sandbox',
  references: ['mesos: src/common/validation.cpp:246-251 (validateVolume)'],
});
