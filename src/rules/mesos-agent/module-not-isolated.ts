import { agentModules } from '../../systems/mesos/agent/parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const isolating: readonly (string | undefined)[] = Object.values(moduleNames);

export const rule: Rule = defineRule({
  id: 'mesos-agent/module-not-isolated',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A loaded volume module does nothing unless `--isolation` names it.',
  rationale:
    'The agent loads the library but never asks the module, so tasks silently start without their volumes. Add the name of the module to `--isolation`.',
  references: [
    'mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create makes the isolators that the flag names)',
    'mesos-module-dvdi README: the --modules flag and the --isolation flag',
  ],
  on: agentModules,
  check: ({ name, pointer }, { target: { mesos } }) =>
    isolating.includes(name) &&
    mesos?.isolation?.includes(String(name)) === false && {
      pointer,
      message: `module ${quote(String(name))} is loaded but does nothing; add it to the isolation`,
    },
});
