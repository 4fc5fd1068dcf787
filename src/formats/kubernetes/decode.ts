import isPlainObject from 'lodash/isPlainObject.js';
import type { Volume } from '../../model/volume.ts';

type Json = Record<string, unknown>;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isPlainObject(inner) ? (inner as Json)[key] : undefined), value);

const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
};

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : undefined;
};

/** The options in the annotation; none where it is missing or no JSON object. */
function optionsOf(holder: unknown): readonly { key: string; value: string }[] {
  try {
    const options: unknown = JSON.parse(textAt(holder, 'metadata', 'annotations', 'extvol/options') ?? '{}');
    return isPlainObject(options)
      ? Object.entries(options as Json).map(([key, value]) => ({ key, value: String(value) }))
      : [];
  } catch {
    return [];
  }
}

/** The mounts of a claim: the path, and whether it only reads. */
function mountsOf(items: readonly unknown[], claim: string): readonly { containerPath: string; mode: 'RO' | 'RW' }[] {
  return items.flatMap((item) => {
    const pod = at(item, 'spec', 'template', 'spec');
    const names = listAt(pod, 'volumes')
      .filter((volume) => textAt(volume, 'persistentVolumeClaim', 'claimName') === claim)
      .map((volume) => textAt(volume, 'name'));
    return listAt(pod, 'containers').flatMap((container) =>
      [...listAt(container, 'volumeMounts'), ...listAt(container, 'volumeDevices')]
        .filter((mount) => names.includes(textAt(mount, 'name')))
        .map((mount) => ({
          containerPath: textAt(mount, 'mountPath') ?? textAt(mount, 'devicePath') ?? '',
          mode: at(mount, 'readOnly') === true ? ('RO' as const) : ('RW' as const),
        })),
    );
  });
}

/** The volumes that a List written by `encode` holds, a volume for each mount; what extvol did not write is left out. */
export function decode(list: unknown): readonly Volume[] {
  const items = listAt(list, 'items');
  return items.flatMap((item) => {
    const [driver, name] = ['driver', 'name'].map((key) => textAt(item, 'metadata', 'annotations', `extvol/${key}`));
    const label = textAt(item, 'metadata', 'name');
    if (driver === undefined || name === undefined || label === undefined) return [];
    const volume = { kind: 'docker' as const, driver, name, options: optionsOf(item) };
    const mounts = mountsOf(items, label);
    return mounts.length === 0 ? [volume] : mounts.map((mount) => ({ ...volume, ...mount }));
  });
}
