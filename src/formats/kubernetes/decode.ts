import { listAt, membersAt, textAt, valueAt } from '../../exit/json.ts';
import type { CsiSource, Volume } from '../../model/volume.ts';

/** Get the options in the annotation; none where it is missing or no JSON object. */
function optionsOf(holder: unknown): readonly { key: string; value: string }[] {
  try {
    const options: unknown = JSON.parse(textAt(holder, 'metadata', 'annotations', 'extvol/options') ?? '{}');
    return membersAt(options).map(([key, value]) => ({ key, value: String(value) }));
  } catch {
    return [];
  }
}

const modes: Readonly<Record<string, string>> = {
  ReadOnlyMany: 'MULTI_NODE_READER_ONLY',
  ReadWriteMany: 'MULTI_NODE_MULTI_WRITER',
};

/** Name a driver: a CSI volume keeps the name of its plugin; that of a Docker driver is another one. */
function csiOf(item: unknown, driver: string): CsiSource | undefined {
  if (textAt(item, 'spec', 'csi', 'driver') !== driver) return undefined;
  const fsType = textAt(item, 'spec', 'csi', 'fsType');
  return {
    pluginName: driver,
    accessMode: modes[String(listAt(item, 'spec', 'accessModes')[0])] ?? 'SINGLE_NODE_WRITER',
    accessType: textAt(item, 'spec', 'volumeMode') === 'Block' ? 'block' : 'mount',
    ...(fsType !== undefined && { fsType }),
    mountFlags: listAt(item, 'spec', 'mountOptions').map(String),
    volumeContext: Object.fromEntries(
      membersAt(item, 'spec', 'csi', 'volumeAttributes').map(([key, value]) => [key, String(value)]),
    ),
  };
}

/** Get the mounts of a claim: the path, and whether it only reads. */
function mountsOf(items: readonly unknown[], claim: string): readonly { containerPath: string; mode: 'RO' | 'RW' }[] {
  return items.flatMap((item) => {
    const pod = valueAt(item, 'spec', 'template', 'spec');
    const names = listAt(pod, 'volumes')
      .filter((volume) => textAt(volume, 'persistentVolumeClaim', 'claimName') === claim)
      .map((volume) => textAt(volume, 'name'));
    return listAt(pod, 'containers').flatMap((container) =>
      [...listAt(container, 'volumeMounts'), ...listAt(container, 'volumeDevices')]
        .filter((mount) => names.includes(textAt(mount, 'name')))
        .map((mount) => ({
          containerPath: textAt(mount, 'mountPath') ?? textAt(mount, 'devicePath') ?? '',
          mode: valueAt(mount, 'readOnly') === true ? ('RO' as const) : ('RW' as const),
        })),
    );
  });
}

/** Get the volumes that a List written by `encode` holds, a volume for each mount; what extvol did not write is left out. */
export function decode(list: unknown): readonly Volume[] {
  const items = listAt(list, 'items');
  return items.flatMap((item) => {
    const [driver, name] = ['driver', 'name'].map((key) => textAt(item, 'metadata', 'annotations', `extvol/${key}`));
    const label = textAt(item, 'metadata', 'name');
    if (driver === undefined || name === undefined || label === undefined) return [];
    const csi = csiOf(item, driver);
    const volume: Volume =
      csi === undefined ? { kind: 'docker', driver, name, options: optionsOf(item) } : { kind: 'csi', name, csi };
    const mounts = mountsOf(items, label);
    return mounts.length === 0 ? [volume] : mounts.map((mount) => ({ ...volume, ...mount }));
  });
}
