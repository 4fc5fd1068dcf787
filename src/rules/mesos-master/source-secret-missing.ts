import { lackingSource } from '../../systems/mesos/master.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-secret-missing',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 2],
  summary: 'A source of type `SECRET` must have the field `secret`.',
  rationale:
    'The master looks only at the field that belongs to the type of a source, whatever else is set beside it, and refuses the task when it is missing. Add `secret`, which holds the secret or refers to it, or correct `type`.',
  references: ['mesos: src/common/validation.cpp:252-257 (validateVolume)'],
  check: (workload) => lackingSource(workload, 'SECRET', 'secret'),
};
