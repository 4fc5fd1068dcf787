import type { Finding } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { holds, versionsOf } from '../model/target.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { authorityOf, rangesOf, selectorsOf } from '../rules/rule.ts';
import type { Selector, Sources } from '../systems/selector.ts';

type From = keyof Sources;
type AnySelector = Selector<unknown, From>;

/** The rules that look at the items of one selector, and what is selected from these. */
interface Branch {
  readonly selector: AnySelector;
  readonly rules: Rule[];
  /** The place of each of them in the list of rules. */
  readonly places: number[];
  readonly branches: Branch[];
}

/** The selectors of the rules that hold in a target, as trees: an empty selector leaves out all that is below it. */
export type Plan = Readonly<Record<From, Branch[]>>;

function makePlan(rules: readonly Rule[], target: Target): Plan {
  const plan: Plan = { workload: [], request: [], document: [], agent: [] };
  const known = new Map<AnySelector, Branch>();
  const branchOf = (selector: AnySelector): Branch => {
    const made = known.get(selector);
    if (made !== undefined) return made;
    const branch = { selector, rules: [], places: [], branches: [] };
    known.set(selector, branch);
    (selector.parent === undefined ? plan[selector.from] : branchOf(selector.parent).branches).push(branch);
    return branch;
  };
  for (const [place, rule] of rules.entries())
    if (holds(target, authorityOf(rule), rangesOf(rule)))
      for (const selector of selectorsOf(rule)) {
        const branch = branchOf(selector);
        branch.rules.push(rule);
        branch.places.push(place);
      }
  return plan;
}

const inVolumes = new WeakMap<readonly Rule[], readonly Rule[]>();

/** Those of some rules that have to do with volumes; the very same list for the same rules. */
export function volumeRules(rules: readonly Rule[]): readonly Rule[] {
  const chosen = inVolumes.get(rules) ?? rules.filter(({ scope }) => scope === undefined);
  inVolumes.set(rules, chosen);
  return chosen;
}

/** As many plans of one list of rules are kept as clusters that one run is likely to look at by turns. */
const MOST_PLANS = 8;

const plans = new WeakMap<readonly Rule[], Map<string, Plan>>();

/** Get the plan of a list of rules for the versions of a target; the last ones of each list are kept. */
export function planFor(rules: readonly Rule[], target: Target): Plan {
  const versions = versionsOf(target);
  const kept = plans.get(rules) ?? new Map<string, Plan>();
  const known = kept.get(versions);
  if (known !== undefined) return known;
  if (kept.size === MOST_PLANS) kept.clear();
  const plan = makePlan(rules, target);
  plans.set(rules, kept.set(versions, plan));
  return plan;
}

/** A finding with the rule that made it, the place of that rule, and that of the source in which it is. */
interface Placed {
  readonly rule: Rule;
  readonly place: number;
  readonly finding: Finding;
  readonly at: number;
}

/** As many sources go through one rule before the next as a cache of the processor holds. */
const BATCH = 64;

/**
 * Run the rules of a plan over sources; what they find is in the order of the sources, then of the rules. Rule after rule goes
 * over many sources: source after source, each of hundreds of functions would be out of the processor's cache at its turn.
 */
export function runPlan<Source extends From>(
  plan: Plan,
  from: Source,
  sources: readonly Sources[Source][],
  target: Target,
): readonly Placed[] {
  const found: Placed[] = [];
  for (let start = 0; start < sources.length; start += BATCH) {
    const batch = sources.slice(start, start + BATCH);
    const contexts = batch.map((source) => ({ [from]: source, target }) as RuleContext);
    const run = { batch, contexts, start, target, found };
    runBranches(
      plan[from],
      batch.map((_, at) => at),
      batch.map(() => []),
      run,
    );
  }
  return found.length < 2 ? found : found.sort((a, b) => a.at - b.at || a.place - b.place);
}

/** Sources that go through the rules together. */
interface Run {
  readonly batch: readonly Sources[From][];
  readonly contexts: readonly RuleContext[];
  /** The place of the first of them among all. */
  readonly start: number;
  readonly target: Target;
  readonly found: Placed[];
}

/** Run the rules below what was selected: `above` has the items of the sources at the places `where`. */
function runBranches(
  branches: readonly Branch[],
  where: readonly number[],
  above: readonly (readonly unknown[])[],
  run: Run,
): void {
  const { batch, contexts, start, target, found } = run;
  for (const { selector, rules, places, branches: below } of branches) {
    const hits: number[] = [];
    const selected: (readonly unknown[])[] = [];
    for (let each = 0; each < where.length; each++) {
      const at = where[each] as number;
      const items = selector.select(above[each] as readonly unknown[], batch[at] as Sources[From], target);
      if (items.length === 0) continue;
      hits.push(at);
      selected.push(items);
    }
    if (hits.length === 0) continue;
    for (let which = 0; which < rules.length; which++) {
      const rule = rules[which] as Rule;
      const place = places[which] as number;
      for (let each = 0; each < hits.length; each++) {
        const at = hits[each] as number;
        const items = selected[each] as readonly unknown[];
        for (let index = 0; index < items.length; index++) {
          const finding = rule.check(items[index], contexts[at] as RuleContext, index);
          if (!finding) continue;
          if ('pointer' in finding) found.push({ rule, place, finding, at: start + at });
          else for (const one of finding) found.push({ rule, place, finding: one, at: start + at });
        }
      }
    }
    if (below.length > 0) runBranches(below, hits, selected, run);
  }
}
