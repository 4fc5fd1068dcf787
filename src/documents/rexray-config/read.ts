import isPlainObject from 'lodash/isPlainObject.js';
import type { AgentConfiguration, RexraySwitch } from '../../model/agent.ts';
import { joinPointer } from '../../text/pointer.ts';

/** Where volumes are configured: up to REX-Ray 0.3, and since libStorage. */
const sections = [
  ['rexray', 'volume'],
  ['libstorage', 'integration', 'volume', 'operations'],
  ['rexray', 'libstorage', 'integration', 'volume', 'operations'],
];

/** The values at a path, whose keys REX-Ray takes in any case of letters. */
function switchAt(value: unknown, pointer: string, [key, ...rest]: readonly string[]): RexraySwitch | undefined {
  if (key === undefined) return { on: value === true || /^(1|t|true)$/i.test(String(value)), pointer };
  if (!isPlainObject(value)) return undefined;
  const member = Object.entries(value as object).find(([name]) => name.toLowerCase() === key);
  return member && switchAt(member[1], joinPointer(pointer, member[0]), rest);
}

const find = (value: unknown, base: string, path: readonly string[]): RexraySwitch | undefined =>
  sections.map((section) => switchAt(value, base, [...section, ...path])).find((found) => found !== undefined);

/** What REX-Ray is told of mounting volumes. */
export function agent(value: unknown, base: string): AgentConfiguration {
  const preempt = find(value, base, ['mount', 'preempt']);
  const ignoreUsedCount = find(value, base, ['unmount', 'ignoreusedcount']);
  return {
    document: 'rexray-config',
    pointer: base,
    rexray: { ...(preempt && { preempt }), ...(ignoreUsedCount && { ignoreUsedCount }) },
  };
}
