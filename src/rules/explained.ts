import { rules as checks } from './index.ts';
import { proseOf } from './prose.ts';
import type { ExplainedRule } from './rule.ts';

/** Every rule with what it says to people, in the order of ids. */
export const rules: readonly ExplainedRule[] = checks.map((rule) => ({ ...rule, ...proseOf(rule) }));
