import isPlainObject from 'lodash/isPlainObject.js';
import uniq from 'lodash/uniq.js';
import { diagnoseAll, findViolations } from '../lint/engine.ts';
import type { Diagnostic, UpstreamMessage } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { toJsonData } from '../read/json-data.ts';
import type { DocumentRead } from '../read/read.ts';
import { readCallerValue } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { authorityOf } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import { pointerOf } from '../systems/marathon/pointer-of-path.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';

/** What causes one text of an answer. */
export interface Explanation {
  /** Where Marathon says that it is, in its own syntax; absent where it names no place. */
  readonly path?: string;
  readonly error: string;
  /** Where in the document that path leads, as far as it does. */
  readonly pointer: JsonPointer;
  readonly position?: Position;
  /** Ids of the rules that make Marathon say so; empty when none is known. */
  readonly rules: readonly string[];
  /** What those rules find in the document; empty when it is the cluster that breaks them. */
  readonly findings: readonly Diagnostic[];
}

/** An answer of Marathon with what is behind it. */
export interface ExplainedAnswer {
  /** One for each text, in the order of the answer. */
  readonly explanations: readonly Explanation[];
  /** What keeps the answer, the document or the target from being read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One text of an answer, and the place that it names. */
interface AnswerText {
  readonly path?: string;
  readonly error: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Read the texts of one element of `details`. */
function textsAt(detail: unknown): readonly AnswerText[] {
  if (!isPlainObject(detail)) return [];
  const { path, errors } = detail as Record<string, unknown>;
  if (!isText(path) || !Array.isArray(errors)) return [];
  return errors.filter(isText).map((error) => ({ path, error }));
}

/** Read the texts of an answer: those of its `details`, or the one message; `undefined` where a value is no answer. */
export function textsOf(body: unknown): readonly AnswerText[] | undefined {
  if (!isPlainObject(body)) return undefined;
  const { message, details } = body as Record<string, unknown>;
  const texts = Array.isArray(details) ? details.flatMap(textsAt) : [];
  if (texts.length > 0) return texts;
  return isText(message) ? [{ error: isText(details) ? `${message}: ${details}` : message }] : undefined;
}

const fits = ({ path, error }: AnswerText, { path: known = '', text, match }: UpstreamMessage): boolean =>
  (path ?? '/') === (known || '/') && (match === 'prefix' ? error.startsWith(text) : error === text);

/** Targets of which one may have answered: the one that is given, then one with nothing switched on. */
const candidates = (target: Target): readonly Target[] => [
  target,
  { ...target, marathon: { ...target.marathon, features: [] } },
];

const ofMarathon: readonly Rule[] = rules.filter((rule) => authorityOf(rule) === 'marathon');

/** Report what is no answer; `seen` says what was read instead. */
export const unknownAnswer = (seen: string): ExplainedAnswer => ({
  explanations: [],
  diagnostics: [
    {
      rule: 'answer/unknown',
      severity: 'error',
      message: `unknown answer${seen}, expected the body of an answer of Marathon, an object with \`message\` and \`details\``,
      pointer: '',
    },
  ],
});

/** Explain the texts of an answer by what Marathon's rules find in the document that was sent. */
export function explainTexts(
  texts: readonly AnswerText[],
  { value, workloads, diagnostics, group }: DocumentRead,
  target: Target,
): ExplainedAnswer {
  const violations = candidates(target).flatMap((candidate) => findViolations(workloads, candidate, ofMarathon, group));
  const known = [...diagnoseAll(violations, workloads), ...diagnostics];
  const explanations = texts.map((text): Explanation => {
    const findings = known.filter(({ upstream = [] }) => upstream.some((answer) => fits(text, answer)));
    const [first] = findings;
    const ids = findings.map(({ rule }) => rule);
    const others = rules.filter(({ says }) => says?.test(text.error)).map(({ id }) => id);
    return {
      ...text,
      pointer: first?.pointer ?? pointerOf(text.path ?? '', value),
      rules: uniq([...ids, ...(first === undefined ? others : [])]),
      findings,
    };
  });
  const unread: readonly string[] = ['document/unknown', 'document/unreadable'];
  return { explanations, diagnostics: diagnostics.filter(({ rule }) => unread.includes(rule)) };
}

/**
 * Map the body of a real answer of Marathon to the rules and places behind it.
 *
 * `body` is `{message, details: [{path, errors}]}`; anything else is a diagnostic. `document` is the app or group that was
 * sent. Texts that nothing in the document explains (another app of the cluster has the volume, say) have no findings.
 * Never throws for bad data.
 *
 * @example
 * ```ts
 * const external = { name: 'pg', provider: 'dvdi', options: { 'dvdi/driver': 'Rexray' } };
 * const app = { id: '/db', cmd: 'sh', container: { type: 'MESOS', volumes: [{ containerPath: 'data', mode: 'RW', external }] } };
 * const path = '/container/volumes(0)/external/options("dvdi/driver")';
 * const errors = ["must match regular expression '^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$'"];
 * const { explanations } = explainAnswer({ message: 'Object is not valid', details: [{ path, errors }] }, app);
 * explanations.map(({ rules }) => rules); // [['marathon/dvdi-driver-label']]
 * ```
 */
export function explainAnswer(
  body: unknown,
  document: unknown,
  options?: { readonly target?: Target },
): ExplainedAnswer {
  const { target = {} } = options ?? {};
  const wrong = checkTarget(target);
  if (wrong.length > 0) return { explanations: [], diagnostics: wrong };
  const texts = textsOf(toJsonData(body).value);
  return texts === undefined ? unknownAnswer('') : explainTexts(texts, readCallerValue(document, target), target);
}
