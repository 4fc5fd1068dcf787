import mapValues from 'lodash/mapValues.js';
import type { JsonPointer } from '../text/pointer.ts';
import type { Workload } from './workload.ts';

/** Give a workload the places that it has where its document is at `base` in a larger value. */
export function nestWorkload(workload: Workload, base: JsonPointer): Workload {
  const nest = <Place extends { readonly pointer: JsonPointer }>(place: Place): Place => ({
    ...place,
    pointer: base + place.pointer,
  });
  const { environment, mesos, commandLines, executor } = workload;
  return {
    ...nest(workload),
    volumes: workload.volumes.map((volume) => ({
      ...nest(volume),
      options: volume.options.map(nest),
      unmapped: volume.unmapped.map(nest),
      origin: mapValues(volume.origin, (pointer) => base + pointer),
    })),
    otherDeclarations: workload.otherDeclarations.map(nest),
    command: workload.command.map(nest),
    ...(environment && { environment: { ...nest(environment), variables: environment.variables.map(nest) } }),
    ...(mesos && { mesos: nest(mesos) }),
    ...(commandLines && {
      commandLines: commandLines.map((line) => ({ ...nest(line), unmapped: line.unmapped.map(nest) })),
    }),
    ...(executor && { executor: nest(executor) }),
  };
}
