import type { Sources } from '../systems/selector.ts';
import type { ExplainedRule, Rule } from './rule.ts';
import { defineRule } from './rule.ts';

/** A rule without what is the same in most of this family. */
type AppRule<Item, From extends keyof Sources> = Omit<ExplainedRule<Item, From>, 'severity' | 'scope'> &
  Partial<Pick<Rule, 'severity'>>;

/** Make a rule of Marathon that has nothing to do with volumes: since 1.5.0, at the stage `raml`, if it says nothing else. */
export const appRule = <Item, From extends keyof Sources>(rule: AppRule<Item, From>): Rule =>
  defineRule({ severity: 'error', stage: 'raml', since: '1.5.0', scope: 'app', ...rule });
