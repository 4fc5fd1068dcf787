import { flagsInText, variableFlags } from '../../systems/mesos/agent/flags.ts';
import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Flags that only an agent has. */
const names = ['containerizers', 'docker_volume_checkpoint_dir', 'docker_volume_chown', 'isolation', 'modules_dir'];

const isModules = (value: unknown): boolean =>
  typeof value === 'string' || (isObject(value) && Object.hasOwn(value as object, 'libraries'));

/** Match a map with a flag that only an agent has, also as a variable, or a text that gives it flags. */
export function detect(value: unknown): Match | undefined {
  if (typeof value === 'string') {
    const flags = flagsInText(value, '').map(({ name }) => name);
    return flags.length > 0 ? { fields: flags, missing: [] } : undefined;
  }
  if (!isObject(value)) return undefined;
  const object = value as Record<string, unknown>;
  const fields = names.filter((name) => Object.hasOwn(object, name));
  if (Object.hasOwn(object, 'modules') && isModules(object.modules)) fields.push('modules');
  fields.push(...variableFlags(Object.keys(object)));
  return fields.length > 0 ? { fields, missing: [] } : undefined;
}
