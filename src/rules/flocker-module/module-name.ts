import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { misnamedModules } from '../../systems/mesos/module-names.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'flocker-module/module-name',
  severity: 'error',
  stage: 'agent-start',
  summary: 'The Flocker module is called `com_clusterhq_flocker_FlockerIsolator`.',
  rationale:
    'The agent looks the module up in the library by this name and does not start with any other. Write the name letter for letter, in the modules and in `--isolation`.',
  references: [
    'mesos-module-flocker: libisolator/flocker_isolator.cpp (the symbol of the module)',
    'mesos-module-flocker: README.md (Installing on Mesos)',
  ],
  checkAgent: (agent) => misnamedModules(agent, moduleNames.flocker),
};
