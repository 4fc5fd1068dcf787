import type { Authority, Finding, Severity, Stage } from '../model/diagnostic.ts';
import type { Target, VersionRange } from '../model/target.ts';
import type { Selector, Sources } from '../systems/selector.ts';

/** A mistake that more than one rule finds. */
export type Fault =
  | 'csi-mode'
  | 'driver-name'
  | 'instances'
  | 'name-missing'
  | 'name-repeated'
  | 'option-value'
  | 'over-capacity'
  | 'provider'
  | 'source-missing';

/** What a rule says of itself. The range is that of the releases that enforce it, where they are in one row. */
export interface RuleFacts extends VersionRange {
  /** `<authority>/<name>`, which is also the path of the file under `src/rules/`. */
  readonly id: `${Authority}/${string}`;
  readonly severity: Severity;
  /** When it fails; absent for advice. */
  readonly stage?: Stage;
  /** The releases that enforce it where there is a gap between them; `since` and `until` are absent then. */
  readonly versions?: readonly VersionRange[];
  /** Where the authority checks it: the pass over the document, then the step for each variable or volume in it. */
  readonly order?: readonly [pass: number, step: number];
  /** The mistake, where rules with the same one find it at the same place; `lint` then reports it once. */
  readonly fault?: Fault;
  /** Present where it is about something else of an app than its volumes. */
  readonly scope?: 'app';
  /** One sentence: what is refused, or advised against. */
  readonly summary: string;
  /** Why it matters and how to fix it. */
  readonly rationale: string;
  /** Upstream files and symbols that enforce it, or where the advice comes from. */
  readonly references: readonly [string, ...string[]];
}

/** What a rule says to people, which the engine does not need. */
export type RuleProse = Pick<RuleFacts, 'summary' | 'rationale' | 'references'>;

/** What `check` knows beside the item: the source that it was selected from, and the target. */
export type RuleContext<From extends keyof Sources = keyof Sources> = From extends keyof Sources
  ? { readonly [Source in From]: Sources[Source] } & { readonly target: Target }
  : never;

/** What `check` returns: a finding, several, or nothing. */
export type Found = Finding | readonly Finding[] | false | undefined;

/** A check that one authority makes, or a piece of advice: what it looks at, and what it finds there. */
export interface ExplainedRule<Item = unknown, From extends keyof Sources = keyof Sources> extends RuleFacts {
  /** The things that it looks at; several selectors where it looks for the same in several sources. */
  readonly on: Selector<Item, From> | readonly Selector<Item, From>[];
  /** Look at one of them, the `index`th of its source. Given whole typed input it never throws. */
  check(item: Item, context: RuleContext<From>, index: number): Found;
}

/** A rule as the engine knows it. */
export type Rule<Item = unknown, From extends keyof Sources = keyof Sources> = Omit<
  ExplainedRule<Item, From>,
  keyof RuleProse
>;

/** Define a rule: the type of what `check` is given follows from the selector in `on`. */
export const defineRule = <Item, From extends keyof Sources>(rule: ExplainedRule<Item, From>): Rule => rule;

/** Who enforces a rule, read off its id. */
export const authorityOf = ({ id }: Pick<RuleFacts, 'id'>): Authority => id.slice(0, id.indexOf('/')) as Authority;

/** The releases that enforce a rule, of Marathon, Mesos, the DVDI module or dvdcli. */
export const rangesOf = ({
  since,
  until,
  versions,
}: Pick<RuleFacts, 'since' | 'until' | 'versions'>): readonly VersionRange[] =>
  versions ?? [{ ...(since !== undefined && { since }), ...(until !== undefined && { until }) }];

/** The selectors of a rule. */
export const selectorsOf = ({ on }: Rule): readonly Selector<unknown, keyof Sources>[] =>
  Array.isArray(on) ? on : [on as Selector<unknown, keyof Sources>];
