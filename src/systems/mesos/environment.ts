import castArray from 'lodash/castArray.js';
import { joinPointer } from '../../text/pointer.ts';
import type { WorkloadEnvironment } from '../workload.ts';

interface Variable {
  readonly name: string;
  readonly value?: string | null;
}

/** Get a Mesos list of variables; one object counts as a list of one, and a secret has no value. */
export function readVariables(
  list: readonly Variable[] | Variable | null | undefined,
  pointer: string,
): WorkloadEnvironment {
  const single = list !== null && list !== undefined && !Array.isArray(list);
  return {
    pointer,
    style: 'list',
    variables: castArray((list ?? []) as Variable[]).map(({ name, value }, index) => ({
      name,
      value: value ?? undefined,
      pointer: single ? pointer : joinPointer(pointer, index),
    })),
  };
}
