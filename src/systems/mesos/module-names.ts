import type { AgentConfiguration, AgentFlag, AgentModule } from '../../model/agent.ts';
import { modulesOf, wordsOf } from '../../model/agent.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { isNearModule } from './isolator-names.ts';

/** What is wrong with a name. */
export interface Misnamed {
  readonly pointer: JsonPointer;
  readonly message: string;
}

/** The names in a document, of modules and in the isolation, that were probably meant to be that of a module. */
export function misnamedModules(agent: AgentConfiguration, module: string): readonly Misnamed[] {
  const named = [
    ...(modulesOf(agent) ?? []).map(({ name = '', pointer }: AgentModule) => ({ name, pointer, what: 'module' })),
    ...(wordsOf(agent, 'isolation') ?? []).map(({ value, pointer }: AgentFlag) => ({
      name: value,
      pointer,
      what: 'isolator',
    })),
  ];
  return named
    .filter(({ name }) => isNearModule(name, module))
    .map(({ name, pointer, what }) => ({
      pointer,
      message: `unexpected ${what} ${quote(name)}, expected ${quote(module)}`,
    }));
}
