import type { WorkloadEnvironment, WorkloadFacts } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';

/** Make the edit that sets a variable: in a map it replaces one of that name, in a list it goes to the end. */
export const setVariable = ({ style, pointer }: WorkloadEnvironment, name: string, value: string): Edit =>
  style === 'map'
    ? { op: 'set', pointer: joinPointer(pointer, name), value }
    : { op: 'set', pointer: joinPointer(pointer, '-'), value: { name, value } };

/** Make the edits that remove variables; an environment that becomes empty goes too, unless it is the workload itself. */
export function removeVariables(
  { environment, pointer: workload }: WorkloadFacts,
  variables: readonly { readonly pointer: JsonPointer }[],
): readonly Edit[] {
  const { style, pointer } = environment as WorkloadEnvironment;
  const whole = style === 'list' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
  return [
    ...variables.toReversed().map(({ pointer }): Edit => ({ op: 'remove', pointer })),
    ...(whole === workload
      ? []
      : [...new Set([pointer, whole])].map((pointer): Edit => ({ op: 'removeIfEmpty', pointer }))),
  ];
}
