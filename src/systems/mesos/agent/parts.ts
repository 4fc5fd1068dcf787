import type { AgentConfiguration, AgentFlag, AgentModule } from '../../../model/agent.ts';
import { flagOf, modulesOf, wordsOf } from '../../../model/agent.ts';
import type { Selector } from '../../selector.ts';
import { fromAgent } from '../../selector.ts';

/** One flag of an agent, by its name. */
const flag = (name: string): Selector<AgentFlag, 'agent'> =>
  fromAgent((agent) => {
    const found = flagOf(agent, name);
    return found === undefined ? [] : [found];
  });

export const containerizersFlag: Selector<AgentFlag, 'agent'> = flag('containerizers');
export const isolationFlag: Selector<AgentFlag, 'agent'> = flag('isolation');
export const modulesFlag: Selector<AgentFlag, 'agent'> = flag('modules');
export const modulesDirFlag: Selector<AgentFlag, 'agent'> = flag('modules_dir');

/** All flags as they are given, those that the agent refuses among them. */
export const givenFlags: Selector<AgentFlag, 'agent'> = fromAgent(({ given = [] }) => given);

/** The isolators that `--isolation` names, each as the flag with that word alone. */
export const isolators: Selector<AgentFlag, 'agent'> = fromAgent((agent) => wordsOf(agent, 'isolation') ?? []);

/** The containerizers that `--containerizers` names. */
export const containerizers: Selector<AgentFlag, 'agent'> = fromAgent(
  (agent) => wordsOf(agent, 'containerizers') ?? [],
);

/** The libraries that the agent shall load. */
export const libraries: Selector<NonNullable<AgentConfiguration['libraries']>[number], 'agent'> = fromAgent(
  (agent) => agent.libraries ?? [],
);

/** Their modules. */
export const agentModules: Selector<AgentModule, 'agent'> = fromAgent((agent) => modulesOf(agent) ?? []);
