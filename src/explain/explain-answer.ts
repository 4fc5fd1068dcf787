import isPlainObject from 'lodash/isPlainObject.js';
import uniq from 'lodash/uniq.js';
import { diagnoseAll, findViolations } from '../lint/engine.ts';
import type { Diagnostic, UpstreamMessage } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { toJsonData } from '../read/json-data.ts';
import { readValue } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import { checkTarget } from '../systems/check-target.ts';
import { pointerOf } from '../systems/marathon/pointer-of-path.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';

/** What stands behind one text of an answer. */
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

interface Said {
  readonly path?: string;
  readonly error: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The texts of one element of `details`. */
function saidAt(detail: unknown): readonly Said[] {
  if (!isPlainObject(detail)) return [];
  const { path, errors } = detail as Record<string, unknown>;
  if (!isText(path) || !Array.isArray(errors)) return [];
  return errors.filter(isText).map((error) => ({ path, error }));
}

/** The texts of an answer: those of its `details`, or the one message where there are none. */
function saidIn(body: unknown): readonly Said[] | undefined {
  if (!isPlainObject(body)) return undefined;
  const { message, details } = body as Record<string, unknown>;
  const said = Array.isArray(details) ? details.flatMap(saidAt) : [];
  if (said.length > 0) return said;
  return isText(message) ? [{ error: isText(details) ? `${message}: ${details}` : message }] : undefined;
}

const fits = ({ path, error }: Said, { path: known = '', text, match }: UpstreamMessage): boolean =>
  (path ?? '/') === (known || '/') && (match === 'prefix' ? error.startsWith(text) : error === text);

/** Targets of which one may have answered: the one that is given, then one with nothing switched on. */
const candidates = (target: Target): readonly Target[] => [
  target,
  { ...target, marathon: { ...target.marathon, features: [] } },
];

/** What Marathon's rules find in a document, for any of the targets that may have answered. */
function findingsOf(document: unknown, target: Target): readonly Diagnostic[] {
  const { workloads, diagnostics } = readValue(document);
  const ofMarathon = rules.filter(({ id }) => id.startsWith('marathon/'));
  const found = candidates(target).flatMap((candidate) => findViolations(workloads, candidate, ofMarathon));
  return [...diagnoseAll(found, workloads), ...diagnostics];
}

/** The explanation of what is no answer. */
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

/**
 * Map the body of an answer of Marathon, saved from a real one, to the rules and places behind it.
 *
 * `body` is `{message, details: [{path, errors}]}`; anything else is a diagnostic. `document` is the app or group that
 * was sent. Texts that nothing in the document explains (another app of the cluster has the volume, say) have no findings.
 * Never throws for bad data.
 */
export function explainAnswer(
  body: unknown,
  document: unknown,
  options?: { readonly target?: Target },
): ExplainedAnswer {
  const { target = {} } = options ?? {};
  const wrong = checkTarget(target);
  if (wrong.length > 0) return { explanations: [], diagnostics: wrong };
  const said = saidIn(toJsonData(body).value);
  if (said === undefined) return unknownAnswer('');
  const { value, problems } = toJsonData(document);
  const known = problems.length > 0 ? [] : findingsOf(value, target);
  const explanations = said.map((text): Explanation => {
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
  return { explanations, diagnostics: [...problems, ...known.filter(({ rule }) => rule === 'document/unknown')] };
}
