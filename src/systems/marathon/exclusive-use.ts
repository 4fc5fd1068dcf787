import type { Target } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { AppExternalVolume } from './external.ts';
import { isExclusive } from './external.ts';

/** A volume as Marathon's check of the whole group tree sees it. */
export interface VolumeUse {
  /** What makes two volumes one: provider and name. */
  readonly key: string;
  readonly name: string;
  readonly pointer: JsonPointer;
  /** Whether no other app may name the volume. */
  readonly isExclusive: boolean;
  /** Whether it is refused where another app has exclusive use of the name. */
  readonly isChecked: boolean;
}

/** Nothing where an earlier check refuses the volume, since it has no name or the provider of another shape. */
export function useOf(volume: AppExternalVolume, target: Target): readonly VolumeUse[] {
  const { csi, external, externalPointer } = volume;
  const { name, provider } = external;
  if (typeof name !== 'string' || provider !== (csi === undefined ? 'dvdi' : 'csi')) return [];
  const use = { key: `${provider}/${name}`, name, pointer: joinPointer(externalPointer, 'name') };
  if (csi === undefined) return [{ ...use, isExclusive: isExclusive(volume, target), isChecked: true }];
  const readOnly = volume.volume.mode?.toUpperCase() === 'RO';
  const { accessMode } = csi.capability;
  const single = accessMode === 'MULTI_NODE_SINGLE_WRITER';
  const shareable = single || ['MULTI_NODE_READER_ONLY', 'MULTI_NODE_MULTI_WRITER'].includes(accessMode);
  return [{ ...use, isExclusive: !shareable || (single && !readOnly), isChecked: !(single && readOnly) }];
}

/** An app with exclusive use of a volume, and the place where it first names it. */
export interface ExclusiveUse {
  readonly id: string;
  readonly pointer: JsonPointer;
}

/** Get the first `most` exclusive uses of each volume, of different apps. */
export function exclusiveUsesOf(
  apps: readonly { readonly id: string; readonly uses: readonly VolumeUse[] }[],
  most: number,
): ReadonlyMap<string, readonly ExclusiveUse[]> {
  const exclusiveUses = new Map<string, Map<string, ExclusiveUse>>();
  for (const { id, uses } of apps)
    for (const { key, pointer } of uses.filter((use) => use.isExclusive)) {
      const users = exclusiveUses.get(key) ?? new Map<string, ExclusiveUse>();
      exclusiveUses.set(key, users);
      if (users.size < most && !users.has(id)) users.set(id, { id, pointer });
    }
  return new Map([...exclusiveUses].map(([key, users]) => [key, [...users.values()]]));
}

/** Leave out the uses of one app; returns the very list it was given where that app has none. */
export function usesByOthers(exclusiveUses: readonly ExclusiveUse[], id: string): readonly ExclusiveUse[] {
  const index = exclusiveUses.findIndex((use) => use.id === id);
  return index < 0 ? exclusiveUses : exclusiveUses.toSpliced(index, 1);
}
