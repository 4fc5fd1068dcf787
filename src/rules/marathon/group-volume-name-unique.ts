import type { Answer, Related } from '../../diagnostic.ts';
import type { AppExternalVolume } from '../../marathon/external.ts';
import { externalVolumes, isClaimed } from '../../marathon/external.ts';
import { groupPath } from '../../marathon/paths.ts';
import type { Finding, Rule } from '../../rule.ts';
import type { Target } from '../../target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Workload } from '../../workload.ts';

/** How many conflicts are told for one volume: where thousands share a name, naming all each time would be quadratic. */
const most = { ids: 100, related: 10 };

interface Use {
  readonly provider: string;
  readonly name: string;
  readonly pointer: JsonPointer;
  /** Whether no other app may name the volume. */
  readonly claims: boolean;
  /** Whether it is refused where another app claims the name. */
  readonly checked: boolean;
}

/** What Marathon makes of a volume: nothing where an earlier stage refuses it, as it has no name or another provider. */
function useOf(volume: AppExternalVolume, target: Target): readonly Use[] {
  const { csi, external, externalPointer } = volume;
  const { name, provider } = external;
  const readOnly = volume.volume.mode?.toUpperCase() === 'RO';
  if (typeof name !== 'string' || provider !== (csi === undefined ? 'dvdi' : 'csi')) return [];
  const use = { provider, name, pointer: joinPointer(externalPointer, 'name') };
  if (csi === undefined) return [{ ...use, claims: isClaimed(volume, target), checked: true }];
  const { accessMode } = csi.capability;
  const single = accessMode === 'MULTI_NODE_SINGLE_WRITER';
  const shareable = single || ['MULTI_NODE_READER_ONLY', 'MULTI_NODE_MULTI_WRITER'].includes(accessMode);
  return [{ ...use, claims: !shareable || (single && !readOnly), checked: !(single && readOnly) }];
}

type Claims = ReadonlyMap<string, JsonPointer>;

/** Who claims each name of each provider, by the ids of the apps in order. */
function claimsOf(
  apps: readonly { readonly id: string; readonly uses: readonly Use[] }[],
): ReadonlyMap<string, Claims> {
  const claims = new Map<string, Map<string, JsonPointer>>();
  for (const { id, uses } of apps)
    for (const { provider, name, pointer } of uses.filter((use) => use.claims)) {
      const key = `${provider}/${name}`;
      const claimants = claims.get(key) ?? new Map<string, JsonPointer>();
      claims.set(key, claimants);
      if (!claimants.has(id)) claimants.set(id, pointer);
    }
  return claims;
}

/** The first claims of apps other than this one, one more than are told. */
function othersOf(claims: Claims | undefined, id: string): readonly (readonly [id: string, pointer: JsonPointer])[] {
  const others: [string, JsonPointer][] = [];
  for (const claim of claims ?? []) {
    if (claim[0] !== id) others.push(claim);
    if (others.length > most.ids) break;
  }
  return others;
}

function findingsOf(workloads: readonly Workload[], target: Target): readonly Finding[] {
  const apps = workloads.flatMap((workload) => {
    const uses = externalVolumes(workload).flatMap((volume) => useOf(volume, target));
    const { absoluteId: id, pointer, document } = workload;
    return id === undefined || uses.length === 0 ? [] : [{ id, uses, pointer, grouped: document === 'marathon-group' }];
  });
  const claims = claimsOf(apps);
  return apps.flatMap(({ id, uses, pointer: app, grouped }) =>
    uses.flatMap(({ provider, name, pointer, checked }) => {
      const others = checked ? othersOf(claims.get(`${provider}/${name}`), id) : [];
      if (others.length === 0) return [];
      const ids = others.slice(0, most.ids).map(([other]) => other);
      const answer: Answer = {
        ...(grouped ? { path: `${groupPath(app)}/container` } : {}),
        text: `Volume name '${name}' in ${id} conflicts with volume(s) of same name in app(s): ${ids.join(', ')}`,
        ...(others.length > ids.length ? { match: 'prefix' } : {}),
      };
      const related = others
        .slice(0, most.related)
        .map(([other, place]): Related => ({ pointer: place, message: `the volume of that name in ${quote(other)}` }));
      const message = `unexpected volume name ${quote(name)}, expected one that no other app has for its own, as ${quote(ids[0] ?? '')} does`;
      return [{ pointer, message, answers: [answer], related }];
    }),
  );
}

export const rule: Rule = {
  id: 'marathon/group-volume-name-unique',
  severity: 'error',
  stage: 'root-group',
  since: '1.1.0',
  summary: 'Two apps cannot use the same external volume, unless all that use it share it.',
  rationale:
    'Only one task at a time may hold a volume that is not shared, and Marathon takes two volumes of the same provider and name for one, whatever the drivers. It checks all of its groups with every change, so one conflict blocks each later deployment. Name another volume, or, where the storage can do it, set `shared` (dvdi, from 1.8.222 on) or a shareable access mode (csi) in every app. Of two apps of which one shares the volume, Marathon names the one that shares it.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:16-57 (validateUniqueVolumes)',
    'marathon 1.11: state/RootGroup.scala:466 (validRootGroup)',
  ],
  checkAll: findingsOf,
};
