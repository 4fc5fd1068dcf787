import type { Target } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
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

/** An app that claims a volume, with the place where it first does. */
export interface Claim {
  readonly id: string;
  readonly pointer: JsonPointer;
}

/** The first `most` claims of each volume, of different apps. */
export function claimsOf(
  apps: readonly { readonly id: string; readonly uses: readonly Use[] }[],
  most: number,
): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Map<string, Claim>>();
  for (const { id, uses } of apps)
    for (const { key, pointer } of uses.filter((use) => use.claims)) {
      const claimants = claims.get(key) ?? new Map<string, Claim>();
      claims.set(key, claimants);
      if (claimants.size < most && !claimants.has(id)) claimants.set(id, { id, pointer });
    }
  return new Map([...claims].map(([key, claimants]) => [key, [...claimants.values()]]));
}

/** Those claims that are of other apps than this one: the very list that was given where it is not among them. */
export function othersOf(claims: readonly Claim[], id: string): readonly Claim[] {
  const index = claims.findIndex((claim) => claim.id === id);
  return index < 0 ? claims : claims.toSpliced(index, 1);
}
