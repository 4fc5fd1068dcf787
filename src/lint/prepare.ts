import isEqual from 'lodash/isEqual.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { rules } from '../rules/index.ts';
import { currentId } from '../rules/old-ids.ts';
import type { Rule } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import { describeGroupRoot } from '../systems/marathon/ids.ts';
import { mustBe } from '../text/must-be.ts';
import { quote } from '../text/quote.ts';
import type { LintOptions } from './options.ts';
import { volumeRules } from './plan.ts';
import { describeSeverities } from './severities.ts';

/** Options that were checked, and what follows from them for every document. */
export interface Prepared {
  readonly options: LintOptions;
  /** The target that is assumed. */
  readonly target: Target;
  readonly rules: readonly Rule[];
  /** What is wrong with the options. */
  readonly wrong: readonly Diagnostic[];
}

/** Get the target that is assumed: the newest of everything where the one that is given is wrong. */
export const assumedTarget = (target: Target): Target => (checkTarget(target).length > 0 ? {} : target);

/** The last choice, since the plan of the engine belongs to the very list. */
const lastChosen = new WeakMap<
  readonly Rule[],
  { readonly only: readonly unknown[]; readonly chosen: readonly Rule[] }
>();

/** Choose the rules to run: all where what is given is no list of ids; those that are named whatever they are about. */
export function chosenRules({ rules: only, scope }: LintOptions, known: readonly Rule[] = rules): readonly Rule[] {
  if (!Array.isArray(only)) return scope === 'volumes' ? volumeRules(known) : known;
  const last = lastChosen.get(known);
  if (last !== undefined && isEqual(last.only, only)) return last.chosen;
  const ids = new Set(only.map(currentId));
  const chosen = known.filter(({ id }) => ids.has(id));
  lastChosen.set(known, { only: [...only], chosen });
  return chosen;
}

/** Find what else is wrong with the options of a caller without types, which would otherwise leave rules out in silence. */
function checkOthers({
  rules: only = [],
  groupRoot = '/',
  scope = 'all',
  severities,
}: LintOptions): readonly Diagnostic[] {
  const report = (message: string): Diagnostic => ({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
  const wrong = Array.isArray(only)
    ? only
        .filter((id) => !rules.some((rule) => rule.id === currentId(id)))
        .map((id) => `unknown rule ${quote(String(id))} in option \`rules\`; \`extvol rules\` lists them`)
    : [mustBe('option `rules`', 'a list of ids', only)];
  const wrongRoot = describeGroupRoot(groupRoot);
  const wrongScope = ['all', 'volumes'].includes(scope) ? [] : [mustBe('option `scope`', '`all` or `volumes`', scope)];
  const others = [...(wrongRoot === undefined ? [] : [wrongRoot]), ...wrongScope];
  return [...wrong, ...others, ...describeSeverities(severities)].map(report);
}

/** Check options and choose the rules, of those that are `known`. */
export function prepare(options: LintOptions, known?: readonly Rule[]): Prepared {
  const { target = {} } = options;
  const wrongTarget = checkTarget(target);
  return {
    options,
    target: wrongTarget.length > 0 ? {} : target,
    rules: chosenRules(options, known),
    wrong: [...wrongTarget, ...checkOthers(options)],
  };
}
