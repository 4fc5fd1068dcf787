import type { Located, Unmapped } from '../../model/volume.ts';
import { flockerFamilies, flockerRequestOf, flockerVariablePrefix } from '../../systems/flocker/variables.ts';
import type { EnvironmentVariable, WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import type { Decoded } from '../format.ts';
import { nothing } from '../format.ts';
import { removeVariables } from '../variables.ts';

const reason =
  'the Flocker module finds its dataset by the metadata `FLOCKER_ID`, which the volume driver `flocker`, chosen here, does not look at, so a volume of that name is another dataset; and it is mounted for the task alone, not linked on the host for all to see';

const elsewhere =
  'the Flocker module takes a relative path from the working directory of the agent, all others from the sandbox';

/** Get every variable that the module takes for one of its two. */
const variablesOf = (workload: WorkloadFacts): readonly EnvironmentVariable[] =>
  (workload.environment?.variables ?? []).filter(({ name }) =>
    flockerFamilies.some((family) => name.startsWith(family)),
  );

/** Find what the volume's two texts do not say: earlier variables that they replace, and that one is a secret. */
const unmappedOf = (workload: WorkloadFacts, counted: readonly string[]): readonly Unmapped[] =>
  variablesOf(workload)
    .filter(({ value, pointer }) => value === undefined || !counted.includes(pointer))
    .map(({ name, value = '(secret)', pointer }) => ({ field: name, value, pointer }));

/**
 * Get the one volume, also where the Docker containerizer hides it from the module. Its driver is `flocker`, which no
 * variable says. An empty path is none; one of the two variables without the other is `unread`.
 */
export function decode(workload: WorkloadFacts): Decoded {
  if (!workload.environment?.variables.some(({ name }) => name.startsWith(flockerVariablePrefix))) return nothing;
  const request = flockerRequestOf(workload);
  if (request === undefined)
    return {
      volumes: [],
      otherDeclarations: variablesOf(workload).map(({ name, value = '(secret)', pointer }) => ({
        field: name,
        value,
        pointer,
      })),
    };
  const { id, path } = request;
  const volume: Located = {
    kind: 'docker',
    format: 'flocker-env',
    pointer: id.pointer,
    driver: 'flocker',
    name: id.value,
    options: [],
    containerPath: path.value === '' ? undefined : path.value,
    mode: 'RW',
    unmapped: [
      { field: 'identity', value: id.value, pointer: id.pointer, reason },
      ...(/^[^/]/.test(path.value)
        ? [{ field: 'containerPath', value: path.value, pointer: path.pointer, reason: elsewhere }]
        : []),
      ...unmappedOf(workload, [id.pointer, path.pointer]),
    ],
    origin: {
      name: id.pointer,
      driver: id.pointer,
      options: id.pointer,
      containerPath: path.pointer,
      mode: id.pointer,
    },
  };
  return { volumes: [volume], otherDeclarations: [] };
}

/** Take away every variable that the module reads, also those that a later one replaced. */
export const removeDeclarations = (workload: WorkloadFacts, volumes: readonly Located[]): readonly Edit[] =>
  volumes.length === 0 ? [] : removeVariables(workload, variablesOf(workload));
