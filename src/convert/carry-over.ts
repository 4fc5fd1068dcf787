import type { Loss } from '../formats/format.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { Unmapped } from '../model/volume.ts';
import type { HostVolume } from '../systems/docker/host-volumes.ts';
import { hostVolumesOf } from '../systems/docker/host-volumes.ts';
import { unmappedFields } from '../systems/unmapped-fields.ts';
import type { Workload } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { joinPointer } from '../text/pointer.ts';

/** What becomes of the volumes beside the external ones where the output is another document than the source. */
export interface CarriedOver {
  readonly edits: readonly Edit[];
  readonly losses: readonly Loss[];
}

const lose = ({ field, value, pointer }: Unmapped): Loss => ({
  field,
  value,
  pointer,
  reason: 'it declares no external volume, so it is not carried over',
});

/** Everything that declares no external volume is left behind. */
export const leaveBehind = (source: Workload): CarriedOver => ({
  edits: [],
  losses: source.otherDeclarations.map(lose),
});

/** Marathon makes `host_path` of its host volumes; ContainerSerializer.scala:174. */
function translate({ source, target, mode }: HostVolume, to: FormatId): object {
  const upper = mode?.toUpperCase();
  return to === 'mesos-volume'
    ? { container_path: target, mode: upper, host_path: source }
    : { containerPath: target, mode: upper, hostPath: source };
}

/**
 * Give a new document the host volumes of the source too, and to a list of Mesos all volumes of another one. `room` is
 * the workload that the external ones were put into. The rest is left behind.
 */
export function carryOver(source: Workload, room: Workload, to: FormatId): CarriedOver {
  if (to !== 'mesos-volume' && to !== 'marathon-external') return leaveBehind(source);
  const place = room.mesos?.pointer ?? joinPointer(room.pointer, 'container', 'volumes');
  const isMesos = source.mesos !== undefined;
  const host = new Map(hostVolumesOf(source).map((volume) => [volume.pointer, volume]));
  const values: unknown[] = [];
  const losses = source.otherDeclarations.flatMap((fact): readonly Loss[] => {
    const volume = host.get(fact.pointer);
    if (isMesos && to === 'mesos-volume' && fact.field === 'volume') {
      values.push(fact.value);
      return [];
    }
    if (volume === undefined || volume.source === '' || volume.target === '') return [lose(fact)];
    values.push(translate(volume, to));
    return unmappedFields(volume.volume, [...volume.fields, 'mode'], fact.pointer).map((beside) => ({
      ...lose(beside),
      reason: 'no field of a host volume says it',
    }));
  });
  return { edits: values.map((value) => ({ op: 'set', pointer: joinPointer(place, '-'), value })), losses };
}
