import type { CsiSource, Located, Volume } from '../model/volume.ts';
import { joinPointer } from '../text/pointer.ts';

const isStated = (member: unknown): boolean =>
  member !== undefined && !(typeof member === 'object' && Object.keys(member as object).length === 0);

/** Leave out members that state nothing: those that are undefined, and empty lists and maps. */
const withoutUnstated = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => isStated(member))) as Value;

/** Leave out the places of a volume. */
export function toPlain(volume: Located): Volume {
  const { name, containerPath, mode } = volume;
  const options = volume.options.map(({ key, value }) => ({ key, value }));
  return withoutUnstated(
    volume.kind === 'csi'
      ? { kind: 'csi', name, csi: withoutUnstated(volume.csi), containerPath, mode }
      : { kind: 'docker', driver: volume.driver, name, options, containerPath, mode },
  );
}

const whole = (csi: CsiSource): Required<CsiSource> => ({
  ...csi,
  fsType: csi.fsType ?? undefined,
  mountFlags: csi.mountFlags ?? [],
  nodeStageSecret: csi.nodeStageSecret ?? {},
  nodePublishSecret: csi.nodePublishSecret ?? {},
  volumeContext: csi.volumeContext ?? {},
});

/** Give a volume its places in the list that it is an element of: `/0/driver`, `/0/options/1`. */
export function toLocated(volume: Volume, index: number): Located {
  const at = (...path: readonly (string | number)[]): string => joinPointer('', index, ...path);
  const declaration = {
    format: 'volumes',
    pointer: at(),
    name: volume.name,
    containerPath: volume.containerPath ?? undefined,
    mode: volume.mode ?? 'RW',
    unmapped: [],
    origin: {
      driver: at('driver'),
      name: at('name'),
      options: at('options'),
      containerPath: at('containerPath'),
      mode: at('mode'),
    },
  } as const;
  if (volume.kind === 'csi') return { ...declaration, kind: 'csi', csi: whole(volume.csi), options: [] };
  const options = (volume.options ?? []).map(({ key, value }, place) => ({
    key,
    value,
    pointer: at('options', place),
  }));
  return { ...declaration, kind: 'docker', driver: volume.driver ?? undefined, options };
}
