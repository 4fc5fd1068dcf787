import type { MesosModules } from '../../generated/mesos-modules.ts';
import type { AgentConfiguration } from '../../model/agent.ts';
import { librariesAt } from '../../systems/mesos/modules.ts';

/** Read the modules that the agent loads. */
export const agent = (value: unknown, base: string): AgentConfiguration => ({
  document: 'mesos-modules',
  pointer: base,
  libraries: librariesAt(value as MesosModules, base),
  modules: { value: value as MesosModules, pointer: base },
});
