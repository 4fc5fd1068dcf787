import isPlainObject from 'lodash/isPlainObject.js';
import type { AgentFlag } from '../agent.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { flagsInCommand } from './agent-command.ts';
import { builtInIsolators, isNearModule, moduleNames } from './isolator-names.ts';

const LONGEST_FILE = 10_000;

/** Whether a word can be nothing but an isolator of Mesos, or is that of a module, or comes near to it. */
const isIsolator = (word: string): boolean =>
  (word.includes('/') && builtInIsolators.includes(word)) ||
  Object.values(moduleNames).some((module) => word === module || isNearModule(word, module));

/** The flag whose file in `/etc/mesos-slave` or `/etc/mesos-agent` holds a text: isolators, or the path of modules. */
function flagOfFile(text: string): string | undefined {
  if (text.length > LONGEST_FILE) return undefined;
  if (/^(file:\/\/)?\/\S+\.json$/.test(text)) return 'modules';
  const words = text.split(',').map((word) => word.trim());
  return words.every((word) => /^[\w/]+$/.test(word)) && words.some(isIsolator) ? 'isolation' : undefined;
}

/** The flags that a text gives the agent: a command line, commands that write files, or what is in such a file. */
export function flagsInText(text: string, pointer: JsonPointer): readonly AgentFlag[] {
  const name = flagOfFile(text.trim());
  return name === undefined ? flagsInCommand(text, pointer) : [{ name, value: text.trim(), pointer }];
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return isPlainObject(value) || value === null ? '' : String(value);
};

/** The flags of a map; a list is joined with commas. */
export const flagsInMap = (map: Readonly<Record<string, unknown>>, base: JsonPointer): readonly AgentFlag[] =>
  Object.entries(map)
    .filter(([name]) => name !== '$schema')
    .map(([name, value]) => ({ name, value: textOf(value), pointer: joinPointer(base, name) }));
