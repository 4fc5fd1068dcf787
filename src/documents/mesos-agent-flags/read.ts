import uniqBy from 'lodash/uniqBy.js';
import type { MesosModules } from '../../generated/mesos-modules.ts';
import type { AgentConfiguration } from '../../model/agent.ts';
import { flagOf } from '../../model/agent.ts';
import { isWholeCommand } from '../../systems/mesos/agent/command.ts';
import { flagsInMap, flagsInText } from '../../systems/mesos/agent/flags.ts';
import { flagFailure } from '../../systems/mesos/flag-names.ts';
import { librariesAt, librariesInText } from '../../systems/mesos/modules.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';

type Modules = Pick<AgentConfiguration, 'libraries' | 'modules'>;

/** Read the modules that a member of a map holds. */
function modulesIn(value: unknown, base: string): Modules {
  const modules = isObject(value) ? (value as Record<string, unknown>).modules : undefined;
  if (!isObject(modules)) return {};
  const [known, pointer] = [modules as MesosModules, joinPointer(base, 'modules')];
  return { libraries: librariesAt(known, pointer), modules: { value: known, pointer } };
}

/** Read the flags of the agent, with the modules that they hold instead of a file. */
export function agent(value: unknown, base: string): AgentConfiguration {
  const given =
    typeof value === 'string' ? flagsInText(value, base) : flagsInMap(value as Record<string, unknown>, base);
  const taken = given.filter(({ name, value: text, argument }) => flagFailure(name, text, argument) === undefined);
  const flags = uniqBy(taken.toReversed(), 'name').toReversed();
  const hasCutLine = typeof value === 'string' && /\\[ \t]+\r?\n/.test(value);
  const isWhole = typeof value === 'string' && isWholeCommand(value);
  const document = { document: 'mesos-agent-flags', pointer: base, flags, given, isWhole, hasCutLine } as const;
  const { value: text = '', pointer = base } = flagOf(document, 'modules') ?? {};
  const inText = text.trimStart().startsWith('{') ? { libraries: librariesInText(text, pointer) } : {};
  return { ...document, ...inText, ...modulesIn(value, base) };
}
