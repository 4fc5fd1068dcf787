import type { ExplainedRule, Rule, RuleProse } from './rule.ts';

/** Get what a rule says to people. In what is published a table holds that (scripts/prose.js), and `rules` do not. */
export const proseOf = (rule: Rule): RuleProse => rule as ExplainedRule;
