import isPlainObject from 'lodash/isPlainObject.js';
import uniqBy from 'lodash/uniqBy.js';
import type { AgentConfiguration, AgentLibrary } from '../../agent.ts';
import { flagOf } from '../../agent.ts';
import type { MesosModules } from '../../generated/mesos-modules.ts';
import { flagsInMap, flagsInText } from '../../mesos/agent-flags.ts';
import { librariesAt, librariesInText } from '../../mesos/modules.ts';
import { joinPointer } from '../../text/pointer.ts';

/** The modules that the flag itself holds, instead of the path of a file. */
function librariesOf(value: unknown, base: string, { value: text, pointer } = { value: '', pointer: base }) {
  const modules = isPlainObject(value) ? (value as Record<string, unknown>).modules : undefined;
  if (isPlainObject(modules)) return librariesAt(modules as MesosModules, joinPointer(base, 'modules'));
  return text.trimStart().startsWith('{') ? librariesInText(text, pointer) : undefined;
}

/** The flags of the agent, with the modules that stand in them. */
export function agent(value: unknown, base: string): AgentConfiguration {
  const given =
    typeof value === 'string' ? flagsInText(value, base) : flagsInMap(value as Record<string, unknown>, base);
  const flags = uniqBy(given.toReversed(), 'name').toReversed();
  const document = { document: 'mesos-agent-flags', pointer: base, flags } as const;
  const libraries: readonly AgentLibrary[] | undefined = librariesOf(value, base, flagOf(document, 'modules'));
  return libraries === undefined ? document : { ...document, libraries };
}
