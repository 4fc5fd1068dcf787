import { variableFlags } from '../../systems/mesos/agent/flags.ts';
import { isModuleVariable } from '../../systems/module-variables.ts';
import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

const hasName = (value: unknown): boolean =>
  isObject(value) && typeof (value as Record<string, unknown>).name === 'string';

/** Match a list of named variables, a map with a variable of a volume module, or one whose every name is upper case, but for an agent's. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const object = value as Record<string, unknown>;
  if (Array.isArray(object.variables) && object.variables.every(hasName)) return { fields: ['variables'], missing: [] };
  const names = Object.keys(object).filter((name) => name !== '$schema');
  if (variableFlags(names).length > 0) return undefined;
  const modules = names.filter(isModuleVariable);
  const allUpper = names.length > 0 && names.every((name) => /^[A-Z_][A-Z0-9_]*$/.test(name));
  return modules.length > 0 || allUpper ? { fields: modules.length > 0 ? modules : names, missing: [] } : undefined;
}
