import { isNearModule, moduleNames } from '../../systems/mesos/isolator-names.ts';
import { writtenModuleNames } from '../../systems/mesos/module-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
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
  on: writtenModuleNames,
  check: ({ name, what, pointer }) =>
    isNearModule(name, moduleNames.flocker) && {
      pointer,
      message: `unexpected ${what} ${quote(name)}, expected ${quote(moduleNames.flocker)}`,
    },
});
