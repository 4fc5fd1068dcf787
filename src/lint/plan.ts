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
    const batch = sources.slice(start, start + BATCH).map((source, index) => {
      return { at: start + index, context: { [from]: source, target } as RuleContext, source, items: [] };
    });
    runBranches(plan[from], batch, target, found);
  }
  return found.length < 2 ? found : found.sort((a, b) => a.at - b.at || a.place - b.place);
}

/** A source with what a selector found in it. */
interface Selected {
  readonly at: number;
  readonly context: RuleContext;
  readonly source: Sources[From];
  readonly items: readonly unknown[];
}

function runBranches(branches: readonly Branch[], above: readonly Selected[], target: Target, found: Placed[]): void {
  for (const { selector, rules, places, branches: below } of branches) {
    const selected: Selected[] = [];
    for (const { at, context, source, items: from } of above) {
      const items = selector.select(from, source, target);
      if (items.length > 0) selected.push({ at, context, source, items });
    }
    if (selected.length === 0) continue;
    for (const [which, rule] of rules.entries())
      for (const { at, context, items } of selected)
        for (let index = 0; index < items.length; index++) {
          const finding = rule.check(items[index], context, index);
          if (!finding) continue;
          const place = places[which] as number;
          if ('pointer' in finding) found.push({ rule, place, finding, at });
          else for (const each of finding) found.push({ rule, place, finding: each, at });
        }
    if (below.length > 0) runBranches(below, selected, target, found);
  }
}
