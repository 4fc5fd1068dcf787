import uniq from 'lodash/uniq.js';
import type { AgentConfiguration } from '../../../model/agent.ts';
import { modulesOf, wordsOf } from '../../../model/agent.ts';
import type { Target } from '../../../model/target.ts';
import { defaultIsolation } from '../isolator-names.ts';

/** Find what the last document that has such a flag says. */
const lastWords = (agents: readonly AgentConfiguration[], name: string): readonly string[] | undefined =>
  agents
    .map((agent) => wordsOf(agent, name))
    .findLast((words) => words !== undefined)
    ?.map(({ value }) => value);

/** Get the names of all modules that the documents load; absent where none of them says. */
function moduleNamesOf(agents: readonly AgentConfiguration[]): readonly string[] | undefined {
  const lists = agents.flatMap((agent) => {
    const modules = modulesOf(agent);
    return modules === undefined ? [] : [modules.flatMap(({ name }) => name ?? [])];
  });
  return lists.length === 0 ? undefined : lists.flat();
}

/** Check whether the documents hold a whole command line, and none of them gives a flag, not even one that the agent refuses. */
const isLeftOut = (agents: readonly AgentConfiguration[], name: string): boolean =>
  agents.some(({ isWhole }) => isWhole) && !agents.some(({ given = [] }) => given.some((flag) => flag.name === name));

/**
 * Add to the target what an agent's documents say of it: their flags go before the target's, their modules are added. The
 * isolation that neither a whole command line nor the target gives is Mesos's default.
 */
export function joinAgents(target: Target, agents: readonly AgentConfiguration[]): Target {
  const isDefault = target.mesos?.isolation === undefined && isLeftOut(agents, 'isolation');
  const isolation = isDefault ? defaultIsolation : lastWords(agents, 'isolation');
  const containerizers = lastWords(agents, 'containerizers');
  const modules = moduleNamesOf(agents);
  const facts = {
    ...(isolation && { isolation }),
    ...(containerizers && { containerizers }),
    ...(modules && { modules: uniq([...(target.mesos?.modules ?? []), ...modules]) }),
  };
  return Object.keys(facts).length === 0 ? target : { ...target, mesos: { ...target.mesos, ...facts } };
}
