import type { AgentFlag } from '../../../model/agent.ts';
import { isObject } from '../../../text/is-object.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { joinPointer } from '../../../text/pointer.ts';
import { isModuleVariable } from '../../module-variables.ts';
import { nearFlag } from '../flag-names.ts';
import { builtInIsolators, isNearModule, moduleNames } from '../isolator-names.ts';
import { flagsInCommand } from './command.ts';

const LONGEST_FILE = 10_000;

/** Check whether a word can be nothing but an isolator of Mesos, or is that of a module, or comes near to it. */
const isIsolator = (word: string): boolean =>
  (word.includes('/') && builtInIsolators.includes(word)) ||
  Object.values(moduleNames).some((module) => word === module || isNearModule(word, module));

/** Get the flag whose file in `/etc/mesos-slave` or `/etc/mesos-agent` holds a text: isolators, or the path of modules. */
function flagOfFile(text: string): string | undefined {
  if (text.length > LONGEST_FILE) return undefined;
  if (/^(file:\/\/)?\/\S+\.json$/.test(text)) return 'modules';
  const words = text.split(',').map((word) => word.trim());
  return words.every((word) => /^[\w/]+$/.test(word)) && words.some(isIsolator) ? 'isolation' : undefined;
}

/** Get the flags that a text gives the agent: a command line, commands that write files, or what is in such a file. */
export function flagsInText(text: string, pointer: JsonPointer): readonly AgentFlag[] {
  const name = flagOfFile(text.trim());
  return name === undefined ? flagsInCommand(text, pointer) : [{ name, value: text.trim(), pointer }];
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return isObject(value) || value === null ? '' : String(value);
};

const VARIABLE = /^MESOS_[A-Z0-9_]+$/;

/** The flags that only an agent of all that Mesos runs has, and those that extvol reads beside them, as variables. */
const OWN =
  /^MESOS_(?:CONTAINERIZERS|DOCKER_VOLUME_(?:CHECKPOINT_DIR|CHOWN)|IMAGE_PROVIDERS|ISOLATION|MODULES(?:_DIR)?|WORK_DIR)$/;

/** Get the names of a map of variables that are flags of an agent; none where it is the environment of a task. */
export function variableFlags(names: readonly string[]): readonly string[] {
  const isOther = (name: string): boolean => !/^[A-Za-z_]\w*$/.test(name) || isModuleVariable(name);
  return names.some((name) => name !== '$schema' && isOther(name)) ? [] : names.filter((name) => OWN.test(name));
}

/**
 * Get the flags of a map; a list is joined with commas. Of variables those that begin with `MESOS_` are, in lower case; the
 * agent passes over one that is no flag of its, stout: flags/flags.hpp (FlagsBase::extract).
 */
export function flagsInMap(map: Readonly<Record<string, unknown>>, base: JsonPointer): readonly AgentFlag[] {
  const names = Object.keys(map);
  const areVariables = variableFlags(names).length > 0;
  return names.flatMap((written) => {
    if (written === '$schema' || (areVariables && !VARIABLE.test(written))) return [];
    const name = areVariables ? written.slice('MESOS_'.length).toLowerCase() : written;
    if (areVariables && nearFlag(name) !== undefined) return [];
    return { name, value: textOf(map[written]), pointer: joinPointer(base, written) };
  });
}
