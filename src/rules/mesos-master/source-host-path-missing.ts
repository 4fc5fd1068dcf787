import { lackingSource } from '../../systems/mesos/master.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-host-path-missing',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 2],
  summary: 'A source of type `HOST_PATH` must have the field `host_path`.',
  rationale:
    'The master looks only at the field that belongs to the type of a source, whatever else is set beside it, and refuses the task when it is missing. Add `host_path`, which holds the path on the agent, or correct `type`.',
  references: ['mesos: src/common/validation.cpp:240-245 (validateVolume)'],
  check: (workload) => lackingSource(workload, 'HOST_PATH', 'host_path'),
};
