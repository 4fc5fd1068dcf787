import type { Rule } from '../rule.ts';
import { sourceFieldRule } from '../source-field.ts';

export const rule: Rule = sourceFieldRule({
  id: 'mesos-master/source-secret-missing',
  since: '1.5.0',
  type: 'SECRET',
  field: 'secret',
  says: 'holds the secret or refers to it',
  references: ['mesos: src/common/validation.cpp:252-257 (validateVolume)'],
});
