import type { Target } from '../target.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import type { AppExternalVolume } from './external.ts';
import { isClaimed } from './external.ts';

/** A volume as Marathon's check of the whole group tree sees it. */
export interface Use {
  /** What makes two volumes one: provider and name. */
  readonly key: string;
  readonly name: string;
  readonly pointer: JsonPointer;
  /** Whether no other app may name the volume. */
  readonly claims: boolean;
  /** Whether it is refused where another app claims the name. */
  readonly checked: boolean;
}

/** Nothing where an earlier check refuses the volume, since it has no name or the provider of another shape. */
export function useOf(volume: AppExternalVolume, target: Target): readonly Use[] {
  const { csi, external, externalPointer } = volume;
  const { name, provider } = external;
  if (typeof name !== 'string' || provider !== (csi === undefined ? 'dvdi' : 'csi')) return [];
  const use = { key: `${provider}/${name}`, name, pointer: joinPointer(externalPointer, 'name') };
  if (csi === undefined) return [{ ...use, claims: isClaimed(volume, target), checked: true }];
  const readOnly = volume.volume.mode?.toUpperCase() === 'RO';
  const { accessMode } = csi.capability;
  const single = accessMode === 'MULTI_NODE_SINGLE_WRITER';
  const shareable = single || ['MULTI_NODE_READER_ONLY', 'MULTI_NODE_MULTI_WRITER'].includes(accessMode);
  return [{ ...use, claims: !shareable || (single && !readOnly), checked: !(single && readOnly) }];
}

/** The apps that claim a volume, by their ids in order, each with the place of its first claim. */
export type Claims = ReadonlyMap<string, JsonPointer>;

/** Who claims each volume. */
export function claimsOf(
  apps: readonly { readonly id: string; readonly uses: readonly Use[] }[],
): ReadonlyMap<string, Claims> {
  const claims = new Map<string, Map<string, JsonPointer>>();
  for (const { id, uses } of apps)
    for (const { key, pointer } of uses.filter((use) => use.claims)) {
      const claimants = claims.get(key) ?? new Map<string, JsonPointer>();
      claims.set(key, claimants);
      if (!claimants.has(id)) claimants.set(id, pointer);
    }
  return claims;
}

/** The first `most` claims of apps other than this one. */
export function othersOf(
  claims: Claims | undefined,
  id: string,
  most: number,
): readonly (readonly [id: string, pointer: JsonPointer])[] {
  const others: [string, JsonPointer][] = [];
  for (const claim of claims ?? []) {
    if (others.length === most) break;
    if (claim[0] !== id) others.push(claim);
  }
  return others;
}
