import { readVariables } from '../../systems/mesos/environment.ts';
import type { WorkloadEnvironment } from '../../systems/workload.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

function environmentOf(value: Record<string, unknown>, base: string): WorkloadEnvironment {
  if (Array.isArray(value.variables)) return readVariables(value.variables, joinPointer(base, 'variables'));
  const variables = Object.entries(value)
    .filter(([name]) => name !== '$schema')
    .map(([name, text]) => ({
      name,
      value: typeof text === 'string' ? text : undefined,
      pointer: joinPointer(base, name),
    }));
  return { pointer: base, style: 'map', variables };
}

/** Read the environment as one workload of which nothing else is known. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  {
    pointer: base,
    read: () => ({
      document: 'environment',
      pointer: base,
      id: undefined,
      containerizer: undefined,
      rootfs: undefined,
      environment: environmentOf(value as Record<string, unknown>, base),
      command: [],
    }),
  },
];
