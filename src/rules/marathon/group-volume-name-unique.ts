import memoize from 'lodash/memoize.js';
import type { Finding, Related } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import type { ExclusiveUse } from '../../systems/marathon/exclusive-use.ts';
import { exclusiveUsesOf, useOf, usesByOthers } from '../../systems/marathon/exclusive-use.ts';
import { externalVolumes } from '../../systems/marathon/external.ts';
import { groupPath } from '../../systems/marathon/path-of-pointer.ts';
import type { Workload } from '../../systems/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** How many other apps are told of for one volume: where thousands share a name, all each time would be quadratic. */
const mostIds = 100;
const mostRelated = 10;

/** What is said of other exclusive uses of a volume; `match` as in an answer that ends with `ids`. */
function describe(others: readonly ExclusiveUse[]) {
  const ids = others.slice(0, mostIds).map(({ id }) => id);
  const related = others
    .slice(0, mostRelated)
    .map(({ id, pointer }): Related => ({ pointer, message: `the volume of that name in ${quote(id)}` }));
  const match = others.length > mostIds ? ({ match: 'prefix' } as const) : {};
  return { first: ids.slice(0, 1).map(quote).join(), ids: ids.join(', '), match, related };
}

/** The names that are written more than once, mostly none: nothing is made of the volumes that have a name alone. */
function repeatedNames(workloads: readonly Workload[]): ReadonlySet<unknown> {
  const [names, repeated] = [new Set<unknown>(), new Set<unknown>()];
  for (const workload of workloads)
    for (const { external } of externalVolumes(workload))
      (names.has(external.name) ? repeated : names).add(external.name);
  return repeated;
}

function findingsOf(workloads: readonly Workload[], target: Target): readonly Finding[] {
  const repeated = repeatedNames(workloads);
  if (repeated.size === 0) return [];
  const apps = workloads.flatMap((workload) => {
    const volumes = externalVolumes(workload).filter(({ external }) => repeated.has(external.name));
    const uses = volumes.flatMap((volume) => useOf(volume, target));
    const { absoluteId: id, pointer, document } = workload;
    const path = document === 'marathon-group' ? { path: `${groupPath(pointer)}/container` } : {};
    return id === undefined || uses.length === 0 ? [] : [{ id, uses, path }];
  });
  // Two more than are told of: one may be the app itself, one shows that there are more.
  const exclusiveUses = exclusiveUsesOf(apps, mostIds + 2);
  const told = memoize(describe);
  return apps.flatMap(({ id, uses, path }) =>
    uses.flatMap(({ key, name, pointer, isChecked }) => {
      const others = isChecked ? usesByOthers(exclusiveUses.get(key) ?? [], id) : [];
      if (others.length === 0) return [];
      const { first, ids, match, related } = told(others);
      const text = `Volume name '${name}' in ${id} conflicts with volume(s) of same name in app(s): ${ids}`;
      const message = `unexpected volume name ${quote(name)}, expected one that no other app has for its own, as ${first} does`;
      return [{ pointer, message, upstream: [{ ...path, text, ...match }], related }];
    }),
  );
}

export const rule: Rule = {
  id: 'marathon/group-volume-name-unique',
  severity: 'error',
  stage: 'root-group',
  since: '1.1.0',
  says: /^Volume name '.*' in \S+ conflicts with volume\(s\) of same name in app\(s\): /s,
  summary: 'Two apps cannot use the same external volume, unless all that use it share it.',
  rationale:
    'Only one task at a time may hold a volume that is not shared, and Marathon takes two volumes of the same provider and name for one, whatever the drivers. It checks all of its groups with every change, so one conflict blocks each later deployment. Name another volume, or, where the storage can do it, set `shared` (dvdi, from 1.8.222 on) or a shareable access mode (csi) in every app. Of two apps of which one shares the volume, Marathon names the one that shares it.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:16-57 (validateUniqueVolumes)',
    'marathon 1.11: state/RootGroup.scala:466 (validRootGroup)',
  ],
  checkAll: findingsOf,
};
