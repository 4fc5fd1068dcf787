import type { MarathonCsiOptions, MarathonVolume } from '../../generated/marathon-app.ts';
import type { CsiSource, Located, Unmapped } from '../../model/volume.ts';
import { unmappedFields } from '../../systems/unmapped-fields.ts';
import { joinPointer } from '../../text/pointer.ts';
import { withoutEmpty } from '../without-empty.ts';

const optionFields = ['pluginName', 'capability', 'nodeStageSecret', 'nodePublishSecret', 'volumeContext'];
const capabilityFields = ['accessMode', 'accessType', 'fsType', 'mountFlags'];

/** Get a CSI volume; the size and `shared` that Marathon ignores, and for `block` the file system, are unmapped. */
export function decodeCsi(
  volume: MarathonVolume,
  info: NonNullable<MarathonVolume['external']>,
  options: MarathonCsiOptions,
  pointer: string,
): Located {
  const { name, size, shared } = info;
  const { capability } = options;
  const external = joinPointer(pointer, 'external');
  const optionsPointer = joinPointer(external, 'options');
  const block = capability.accessType === 'block';
  const ignored: readonly (readonly [string, unknown, string])[] = [
    ['size', size, joinPointer(external, 'size')],
    ['shared', shared || undefined, joinPointer(external, 'shared')],
    ...(block
      ? (['fsType', 'mountFlags'] as const).map(
          (field) => [field, capability[field], joinPointer(external, 'options', 'capability', field)] as const,
        )
      : []),
  ];
  return {
    kind: 'csi',
    format: 'marathon-external',
    pointer,
    name: String(name),
    options: [],
    containerPath: volume.containerPath,
    mode: volume.mode?.toUpperCase() === 'RO' ? 'RO' : 'RW',
    csi: {
      pluginName: options.pluginName,
      accessMode: capability.accessMode,
      accessType: capability.accessType,
      fsType: block ? undefined : (capability.fsType ?? undefined),
      mountFlags: block ? [] : (capability.mountFlags ?? []),
      nodeStageSecret: options.nodeStageSecret ?? {},
      nodePublishSecret: options.nodePublishSecret ?? {},
      volumeContext: options.volumeContext ?? {},
    },
    unmapped: [
      ...ignored.flatMap(([field, value, place]): Unmapped[] =>
        value === undefined || value === null ? [] : [{ field, value, pointer: place }],
      ),
      ...unmappedFields(volume, ['containerPath', 'mode', 'external'], pointer),
      ...unmappedFields(info, ['name', 'provider', 'size', 'shared', 'options'], external),
      ...unmappedFields(options, optionFields, optionsPointer),
      ...unmappedFields(capability, capabilityFields, joinPointer(optionsPointer, 'capability')),
    ],
    origin: {
      name: joinPointer(external, 'name'),
      driver: optionsPointer,
      options: optionsPointer,
      containerPath: joinPointer(pointer, 'containerPath'),
      mode: joinPointer(pointer, 'mode'),
    },
  };
}

/** Get the options of Marathon's `csi` provider. A mount always names a file system, if only the empty one. */
export const encodeCsi = (csi: Required<CsiSource>): MarathonCsiOptions => ({
  pluginName: csi.pluginName,
  capability: {
    accessMode: csi.accessMode,
    accessType: csi.accessType,
    ...(csi.accessType === 'mount' ? { fsType: csi.fsType ?? '' } : {}),
    ...withoutEmpty({ mountFlags: csi.mountFlags }),
  },
  ...withoutEmpty({
    nodeStageSecret: csi.nodeStageSecret,
    nodePublishSecret: csi.nodePublishSecret,
    volumeContext: csi.volumeContext,
  }),
});
