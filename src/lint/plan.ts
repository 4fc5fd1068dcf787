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

/** A finding with the rule that made it, and the place of that rule. */
interface Placed {
  readonly rule: Rule;
  readonly place: number;
  readonly finding: Finding;
}

/** Run the rules of a plan over one source; what they find is in the order of the rules. */
export function runPlan<Source extends From>(
  plan: Plan,
  from: Source,
  source: Sources[Source],
  target: Target,
): readonly Placed[] {
  const found: Placed[] = [];
  const context = { [from]: source, target } as RuleContext;
  const visit = (branches: readonly Branch[], above: readonly unknown[]): void => {
    for (let at = 0; at < branches.length; at++) {
      const { selector, rules, places, branches: below } = branches[at] as Branch;
      const items = selector.select(above, source, target);
      if (items.length === 0) continue;
      for (let which = 0; which < rules.length; which++) {
        const rule = rules[which] as Rule;
        const place = places[which] as number;
        for (let index = 0; index < items.length; index++) {
          const finding = rule.check(items[index], context, index);
          if (!finding) continue;
          if ('pointer' in finding) found.push({ rule, place, finding });
          else for (const each of finding) found.push({ rule, place, finding: each });
        }
      }
      if (below.length > 0) visit(below, items);
    }
  };
  visit(plan[from], []);
  return found.length < 2 ? found : found.sort((a, b) => a.place - b.place);
}
