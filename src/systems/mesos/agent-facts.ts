import uniq from 'lodash/uniq.js';
import type { AgentConfiguration } from '../../model/agent.ts';
import { modulesOf, wordsOf } from '../../model/agent.ts';
import type { Target } from '../../model/target.ts';

/** What the last document that has such a flag says. */
const lastWords = (agents: readonly AgentConfiguration[], name: string): readonly string[] | undefined =>
  agents
    .map((agent) => wordsOf(agent, name))
    .findLast((words) => words !== undefined)
    ?.map(({ value }) => value);

/** The names of all modules that the documents load; absent where none of them tells. */
function moduleNamesOf(agents: readonly AgentConfiguration[]): readonly string[] | undefined {
  const lists = agents.flatMap((agent) => {
    const modules = modulesOf(agent);
    return modules === undefined ? [] : [modules.flatMap(({ name }) => name ?? [])];
  });
  return lists.length === 0 ? undefined : lists.flat();
}

/** The target with what an agent's documents say of it: their flags go before the target's, their modules are added. */
export function joinAgents(target: Target, agents: readonly AgentConfiguration[]): Target {
  const isolation = lastWords(agents, 'isolation');
  const containerizers = lastWords(agents, 'containerizers');
  const modules = moduleNamesOf(agents);
  const facts = {
    ...(isolation && { isolation }),
    ...(containerizers && { containerizers }),
    ...(modules && { modules: uniq([...(target.mesos?.modules ?? []), ...modules]) }),
  };
  return Object.keys(facts).length === 0 ? target : { ...target, mesos: { ...target.mesos, ...facts } };
}
