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
  /** With their places in the list of rules. */
  readonly rules: (readonly [rule: Rule, place: number])[];
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
    const branch = { selector, rules: [], branches: [] };
    known.set(selector, branch);
    (selector.parent === undefined ? plan[selector.from] : branchOf(selector.parent).branches).push(branch);
    return branch;
  };
  for (const [place, rule] of rules.entries())
    if (holds(target, authorityOf(rule), rangesOf(rule)))
      for (const selector of selectorsOf(rule)) branchOf(selector).rules.push([rule, place]);
  return plan;
}

const inVolumes = new WeakMap<readonly Rule[], readonly Rule[]>();

/** Those of some rules that have to do with volumes; the very same list for the same rules. */
export function volumeRules(rules: readonly Rule[]): readonly Rule[] {
  const chosen = inVolumes.get(rules) ?? rules.filter(({ scope }) => scope === undefined);
  inVolumes.set(rules, chosen);
  return chosen;
}

const plans = new WeakMap<readonly Rule[], { readonly versions: string; readonly plan: Plan }>();

/** Get the plan of a list of rules for the versions of a target; the last one of each list is kept. */
export function planFor(rules: readonly Rule[], target: Target): Plan {
  const versions = versionsOf(target);
  const last = plans.get(rules);
  if (last?.versions === versions) return last.plan;
  const plan = makePlan(rules, target);
  plans.set(rules, { versions, plan });
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
    for (const { selector, rules, branches: below } of branches) {
      const items = selector.select(above, source, target);
      if (items.length === 0) continue;
      for (const [rule, place] of rules)
        for (let index = 0; index < items.length; index++) {
          const finding = rule.check(items[index], context, index);
          if (!finding) continue;
          if ('pointer' in finding) found.push({ rule, place, finding });
          else for (const each of finding) found.push({ rule, place, finding: each });
        }
      visit(below, items);
    }
  };
  visit(plan[from], []);
  return found.length < 2 ? found : found.sort((a, b) => a.place - b.place);
}
