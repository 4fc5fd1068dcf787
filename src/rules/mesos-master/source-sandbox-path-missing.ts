import { lackingSource } from '../../systems/mesos/master.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-sandbox-path-missing',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 2],
  summary: 'A source of type `SANDBOX_PATH` must have the field `sandbox_path`.',
  rationale:
    'The master looks only at the field that belongs to the type of a source, whatever else is set beside it, and refuses the task when it is missing. Add `sandbox_path`, which holds the path in the sandbox, or correct `type`.',
  references: ['mesos: src/common/validation.cpp:246-251 (validateVolume)'],
  check: (workload) => lackingSource(workload, 'SANDBOX_PATH', 'sandbox_path'),
};
