import type { AgentConfiguration } from '../../model/agent.ts';
import { flagOf } from '../../model/agent.ts';
import type { Target } from '../../model/target.ts';
import { isolators } from '../../systems/mesos/agent/parts.ts';
import { containerizerFailure } from '../../systems/mesos/agent/start.ts';
import { builtInIsolators, isNearModule, moduleNames, nearestIsolator } from '../../systems/mesos/isolator-names.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Whether modules may be loaded that the configuration does not name; a file with a single flag says nothing about others. */
const mayLoad = (agent: AgentConfiguration): boolean =>
  agent.flags?.length === 1 || flagOf(agent, 'modules') !== undefined || flagOf(agent, 'modules_dir') !== undefined;

/** How bad an isolator is that Mesos does not have; names of modules are C++ identifiers, without `/` and blanks. */
function severityOf(agent: AgentConfiguration, name: string, { mesos }: Target): 'error' | 'warning' | undefined {
  if (mesos?.modules !== undefined) return mesos.modules.includes(name) ? undefined : 'error';
  if (!/^\w+$/.test(name)) return 'error';
  return mayLoad(agent) ? undefined : 'warning';
}

/** Whether a rule of its module reports a name. */
const isReportedElsewhere = (name: string): boolean =>
  Object.values(moduleNames).some((module) => isNearModule(name, module));

export const rule: Rule = defineRule({
  id: 'mesos-agent/isolator-unknown',
  severity: 'error',
  stage: 'agent-start',
  summary: 'An agent does not start with an isolator that neither Mesos nor a loaded module has.',
  rationale:
    'At its start the agent creates each isolator in `--isolation`, and exits if it does not know one. Blanks beside a comma are part of the name. Correct the name, or load the module that has it (`--modules`).',
  references: ['mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create, creators)'],
  on: isolators,
  check: ({ value, pointer }, { agent, target }) => {
    if (builtInIsolators.includes(value) || isReportedElsewhere(value)) return undefined;
    const severity = severityOf(agent, value, target);
    if (severity === undefined) return undefined;
    const near = nearestIsolator(value);
    const advice = didYouMean(near === value ? undefined : near) || '; load the module that has it';
    return {
      pointer,
      severity,
      message: `neither Mesos nor a loaded module has isolator ${quote(value)}${advice}`,
      upstream: containerizerFailure(target, `Unknown or unsupported isolator '${value}'`),
    };
  },
});
