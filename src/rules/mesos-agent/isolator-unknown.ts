import type { AgentConfiguration } from '../../model/agent.ts';
import { flagOf } from '../../model/agent.ts';
import type { Target } from '../../model/target.ts';
import { isolators } from '../../systems/mesos/agent-parts.ts';
import { containerizerFailure } from '../../systems/mesos/agent-start.ts';
import { builtInIsolators, isNearModule, moduleNames, nearestIsolator } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Whether modules may be loaded that nothing here tells of; a file that holds one flag alone tells of no other. */
const mayLoad = (agent: AgentConfiguration): boolean =>
  agent.flags?.length === 1 || flagOf(agent, 'modules') !== undefined || flagOf(agent, 'modules_dir') !== undefined;

/** How bad an isolator is that Mesos has not; the names of modules are those of C++ and hold neither `/` nor blanks. */
function severityOf(agent: AgentConfiguration, name: string, { mesos }: Target): 'error' | 'warning' | undefined {
  if (mesos?.modules !== undefined) return mesos.modules.includes(name) ? undefined : 'error';
  if (!/^\w+$/.test(name)) return 'error';
  return mayLoad(agent) ? undefined : 'warning';
}

/** Whether a rule of its module tells of a name. */
const isToldElsewhere = (name: string): boolean =>
  Object.values(moduleNames).some((module) => isNearModule(name, module));

export const rule: Rule = defineRule({
  id: 'mesos-agent/isolator-unknown',
  severity: 'error',
  stage: 'agent-start',
  summary: 'An agent does not start with an isolator that neither Mesos nor a loaded module has.',
  rationale:
    'The agent makes each isolator that `--isolation` names when it starts, and ends where it knows none of that name; blanks beside a comma are part of the name. Correct the name, or load the module that brings it (`--modules`).',
  references: ['mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create, creators)'],
  on: isolators,
  check: ({ value, pointer }, { agent, target }) => {
    if (builtInIsolators.includes(value) || isToldElsewhere(value)) return undefined;
    const severity = severityOf(agent, value, target);
    if (severity === undefined) return undefined;
    const near = nearestIsolator(value);
    const hint = near === undefined || near === value ? '' : `; did you mean ${quote(near)}?`;
    return {
      pointer,
      severity,
      message: `unexpected isolator ${quote(value)}, expected one of Mesos or of a module that is loaded${hint}`,
      upstream: containerizerFailure(target, `Unknown or unsupported isolator '${value}'`),
    };
  },
});
