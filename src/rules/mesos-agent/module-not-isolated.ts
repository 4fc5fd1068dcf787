import { agentModules } from '../../systems/mesos/agent-parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const isolating: readonly (string | undefined)[] = Object.values(moduleNames);

export const rule: Rule = defineRule({
  id: 'mesos-agent/module-not-isolated',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A volume module that is loaded does nothing unless `--isolation` names it.',
  rationale:
    'The agent loads the library and asks the module for nothing, so tasks start without their volumes and nobody is told. Add the name of the module to `--isolation`.',
  references: [
    'mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create makes the isolators that the flag names)',
    'mesos-module-dvdi README: the --modules flag and the --isolation flag',
  ],
  on: agentModules,
  check: ({ name, pointer }, { target: { mesos } }) =>
    isolating.includes(name) &&
    mesos?.isolation?.includes(String(name)) === false && {
      pointer,
      message: `unexpected module ${quote(String(name))} that is loaded but does nothing, expected it in the isolation too`,
    },
});
