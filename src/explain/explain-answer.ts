import memoize from 'lodash/memoize.js';
import uniq from 'lodash/uniq.js';
import { diagnoseAll, findViolations } from '../lint/engine.ts';
import type { Diagnostic, UpstreamMessage } from '../model/diagnostic.ts';
import type { Target, VersionRange } from '../model/target.ts';
import { joinRanges } from '../model/target.ts';
import { toJsonData } from '../read/json-data.ts';
import type { DocumentRead } from '../read/read.ts';
import { readCallerValue, readValue } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { authorityOf } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import { placeOfPath } from '../systems/marathon/place-of-path.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';
import type { AnswerText, KnownRule } from './known-texts.ts';
import { findKnown } from './known-texts.ts';
import { textsOf } from './read-answer.ts';

/** What causes one text of an answer. */
export interface Explanation {
  /** Where Marathon says that it is, in its own syntax; absent where no place is named. */
  readonly path?: string;
  readonly error: string;
  /** Where in the document that path leads, as far as it does. */
  readonly pointer: JsonPointer;
  readonly position?: Position;
  /** Ids of the rules that make their authority say so; empty when none is known. */
  readonly rules: readonly string[];
  /** The releases that say so, of the product whose rules they are; empty where no rule is known. */
  readonly versions: readonly VersionRange[];
  /** What those rules find in the document; empty without one, and when it is the cluster that breaks them. */
  readonly findings: readonly Diagnostic[];
}

/** An answer with what is behind it. */
export interface ExplainedAnswer {
  /** One for each text, in the order of the answer. */
  readonly explanations: readonly Explanation[];
  /** What keeps the answer, the document or the target from being read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Check whether what a rule finds makes its authority say a text. */
const fits = ({ path, error }: AnswerText, { path: known = '', text, match }: UpstreamMessage): boolean =>
  path === undefined && known === ''
    ? error.includes(text)
    : (path ?? '/') === (known || '/') && (match === 'prefix' ? error.startsWith(text) : error === text);

/** A release of each line of Marathon that reads in its own way, the newest first. */
const lines = ['1.11', '1.10.26', '1.8.244', '1.6.590', '1.5.15', '1.4.13', '1.3.14', '1.1.7'];

/** Targets of which one may have answered: the one that is given, then those that say the text, also with nothing switched on. */
function candidates(target: Target, { path }: AnswerText, known: readonly KnownRule[]): readonly Target[] {
  const since = known.flatMap(({ versions }) => versions.flatMap((range) => range.since ?? '1.1.0'));
  // A text at a path that no rule says is one of the reading, of which each line has its own.
  const versions = [target.marathon?.version, ...since, ...(known.length === 0 && path !== undefined ? lines : [])];
  return uniq(versions).flatMap((version) => {
    const marathon = { ...target.marathon, ...(version !== undefined && { version }) };
    return [
      { ...target, marathon },
      { ...target, marathon: { ...marathon, features: [] } },
    ];
  });
}

/** Targets for what an agent says: the one that is given, one that has nothing, and the releases that say it. */
function agents(target: Target, known: readonly KnownRule[]): readonly Target[] {
  const bare = { ...target, host: { exists: [], ...target.host } };
  const first = known.flatMap(({ versions }) => versions.flatMap(({ since = [] }) => since));
  return [target, bare, ...first.map((version) => ({ ...bare, mesos: { ...target.mesos, version } }))];
}

const enforced: readonly Rule[] = rules.filter((rule) => authorityOf(rule) !== 'advice');
const ofMarathon = enforced.filter((rule) => authorityOf(rule) === 'marathon');

/** Reads what was sent as the Marathon of a target does. */
export type ReadFor = (target: Target) => DocumentRead;

/** Looks for all that makes an authority of a target say something of a document. */
type Look = (target: Target, chosen: readonly Rule[]) => readonly Diagnostic[];

/** Look into one document for many texts, so that each target checks it once. */
const lookInto = (read: ReadFor): Look =>
  memoize(
    (target: Target, chosen: readonly Rule[]) => {
      const { workloads, diagnostics, group } = read(target);
      return [...diagnoseAll(findViolations(workloads, target, chosen, group), workloads), ...diagnostics];
    },
    (target: Target, chosen: readonly Rule[]) => JSON.stringify([target, chosen.length]),
  );

/** Find what the first of some targets that says a text finds in a document. */
function findFindings(
  text: AnswerText,
  known: readonly KnownRule[],
  look: Look,
  target: Target,
): readonly Diagnostic[] {
  const isOfAgent = known.some(({ authority }) => authority !== 'marathon');
  for (const candidate of isOfAgent ? agents(target, known) : candidates(target, text, known)) {
    const found = look(candidate, isOfAgent ? enforced : ofMarathon);
    const findings = found.filter(({ upstream = [] }) => upstream.some((answer) => fits(text, answer)));
    if (findings.length > 0) return findings;
  }
  return [];
}

const unread: readonly string[] = ['document/unknown', 'document/unreadable'];

/** Report what is no answer. */
export const unknownAnswer: ExplainedAnswer = {
  explanations: [],
  diagnostics: [
    {
      rule: 'answer/unknown',
      severity: 'error',
      message:
        'unknown answer; give the body of an answer of Marathon, what a client prints of it, or a line of the log of an agent',
      pointer: '',
    },
  ],
};

/** Explain the texts of an answer by what rules find in the document that was sent, where that is known. */
export function explainTexts(texts: readonly AnswerText[], read: ReadFor | undefined, target: Target): ExplainedAnswer {
  const readAs = read && memoize(read, (candidate: Target) => candidate.marathon?.version);
  const look = readAs && lookInto(readAs);
  const explanations = texts.map((text): Explanation => {
    const known = findKnown(text);
    const findings = look === undefined ? [] : findFindings(text, known, look, target);
    const ids = findings.length > 0 ? uniq(findings.map(({ rule }) => rule)) : known.map(({ rule }) => rule);
    const said = known.filter(({ rule }) => ids.includes(rule));
    const document = readAs?.(target);
    return {
      ...text,
      pointer:
        findings[0]?.pointer ??
        (document === undefined ? '' : placeOfPath(text.path ?? '', document.value, document.workloads)),
      rules: ids,
      versions: joinRanges(said.flatMap(({ versions }) => versions)),
      findings,
    };
  });
  return {
    explanations,
    diagnostics: (readAs?.(target).diagnostics ?? []).filter(({ rule }) => unread.includes(rule)),
  };
}

/**
 * Map the body of a real answer of Marathon, or the status of a task, to the rules and places behind it.
 *
 * `body` is `{message, details: [{path, errors}]}`; anything else is a diagnostic. `document` is the app or group that was
 * sent; without it the rules are named, and no place. The text may be that of any release: `versions` holds those that say
 * it. Texts that nothing in the document explains (another app of the cluster has the volume, say) have no findings. Never
 * throws for bad data.
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
  document?: unknown,
  options?: { readonly target?: Target },
): ExplainedAnswer {
  const { target = {} } = options ?? {};
  const wrong = checkTarget(target);
  if (wrong.length > 0) return { explanations: [], diagnostics: wrong };
  const texts = textsOf(toJsonData(body).value);
  if (texts === undefined) return unknownAnswer;
  if (document === undefined) return explainTexts(texts, undefined, target);
  const sent = readCallerValue(document, target);
  const isRead = !sent.diagnostics.some(({ rule }) => rule === 'document/unreadable');
  const isNew = ({ marathon }: Target): boolean => isRead && marathon?.version !== target.marathon?.version;
  return explainTexts(texts, (candidate) => (isNew(candidate) ? readValue(sent.value, candidate) : sent), target);
}
