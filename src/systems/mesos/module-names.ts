import type { JsonPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { fromAgent } from '../selector.ts';
import { agentModules, isolators } from './agent/parts.ts';

/** A name in the configuration of an agent that may be that of a module. */
export interface WrittenModuleName {
  readonly name: string;
  readonly what: 'module' | 'isolator';
  readonly pointer: JsonPointer;
}

/** The names of the modules that are loaded, then those in the isolation. */
export const writtenModuleNames: Selector<WrittenModuleName, 'agent'> = fromAgent((agent) => [
  ...agentModules.of(agent).map(({ name = '', pointer }) => ({ name, what: 'module' as const, pointer })),
  ...isolators.of(agent).map(({ value, pointer }) => ({ name: value, what: 'isolator' as const, pointer })),
]);
