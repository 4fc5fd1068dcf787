import isEqual from 'lodash/isEqual.js';
import type { TextEdit } from '../edit/tree.ts';
import type { ToPosition } from '../lines.ts';
import type { Position } from '../position.ts';
import { quote } from '../quote.ts';
import { DEEPEST, describeDepth, type TextProblem } from '../text.ts';
import { accept, type Source } from './accept.ts';
import { findFixes } from './fixes.ts';
import { isCut, isMixed } from './layout.ts';
import { describeStop } from './mistake.ts';
import { parseJson } from './parse.ts';
import { type RepairedText, writeSteps, writeWithPlaces } from './pieces.ts';
import { describeSteps, toProblems } from './problems.ts';
import type { Fault, FaultKind, Reading, Step } from './reading.ts';
import { search, stepsOf } from './search.ts';
import { findLeadEnd, readToken, type Token } from './tokens.ts';

/** What is wrong with a text that `JSON.parse` refuses, and the text without it where its meaning is beyond doubt. */
export interface JsonRepair {
  /** In the order of the text. */
  readonly problems: readonly TextProblem[];
  readonly repaired: RepairedText | undefined;
  /** The places of all mistakes, those too that are reported together. */
  readonly places: readonly Position[];
  /** What makes JSON of the text, where that leaves no choice. */
  readonly fixes: readonly TextEdit[];
}

/** The length from which on a text is only read up to its first mistake. */
const LONG = 1 << 21;
/** How many tokens before a stop may be what is wrong. */
const BACK = 1500;
/** What a step costs that looks as if something were wrong before it. */
const SUSPICIOUS = 0.7;
/** As many rivals are looked at. */
const MOST_RIVALS = 50;

function createSource(text: string): Source {
  const tokens = new Map<number, Token>();
  const hasLayout = !isMixed(text);
  return {
    text,
    tokenAt(offset) {
      const known = tokens.get(offset);
      if (known !== undefined) return known;
      const read = readToken(text, offset);
      const token = hasLayout ? read : { ...read, indent: -1 };
      if (text.length < LONG) tokens.set(offset, token);
      return token;
    },
  };
}

const beginAt = (offset: number): Reading => ({
  offset,
  frame: undefined,
  next: 'value',
  cost: 0,
  lineStart: offset,
  indent: 0,
  step: undefined,
  last: undefined,
  key: undefined,
  comma: undefined,
});

/** How far a text can be read without a choice. */
interface Straight {
  /** The readings before each of the last tokens. */
  readonly readings: readonly Reading[];
  /** The token at which it stops, the end included. */
  readonly token: Token;
  readonly isWhole: boolean;
  /** The index of the first reading that looks as if something were wrong. */
  readonly suspicious: number;
}

function readStraight(source: Source, from: Reading): Straight {
  const isLong = source.text.length >= LONG;
  const readings: Reading[] = [from];
  let suspicious = -1;
  for (let at = from; ; ) {
    const token = source.tokenAt(at.offset);
    const next = (at.frame?.depth ?? 0) > DEEPEST ? undefined : accept(source, at, token);
    const isWhole = token.kind === 'end' && at.frame === undefined && at.next === 'separator';
    if (next === undefined || (isLong && next.step?.fault !== undefined))
      return { readings, token, isWhole, suspicious };
    if (suspicious < 0 && next.cost - at.cost >= SUSPICIOUS) suspicious = readings.length - 1;
    // Nothing is repaired in a long text, so that nothing need be kept.
    at = isLong ? { ...next, step: undefined } : next;
    if (isLong) readings[0] = at;
    else readings.push(at);
  }
}

/** List the readings that are as likely as the best one. */
function* rivalsOf(steps: readonly Step[], others: readonly Reading[]): Generator<readonly Step[], void, undefined> {
  for (const { step } of others) yield stepsOf(step);
  for (const [index, { rivals = [] }] of steps.entries())
    for (const rival of rivals) yield [...stepsOf(rival), ...steps.slice(index + 1)];
}

/** Check whether another reading that is as likely means something else. */
function isAmbiguous(steps: readonly Step[], others: readonly Reading[]): boolean {
  const value = parseJson(writeSteps(steps))?.value;
  let count = 0;
  for (const rival of rivalsOf(steps, others)) {
    const parsed = parseJson(writeSteps(rival));
    if (parsed !== undefined && !isEqual(parsed.value, value)) return true;
    if (++count === MOST_RIVALS) break;
  }
  return false;
}

const SUPPOSING: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'insert',
  'remove',
  'replace',
  'no-value',
  'unclosed',
  'unopened',
  'stray-quote',
]);

/** Whether a fault is more than that of the outer braces, which may be missing. */
const isSupposition = ({ fault }: Step): boolean =>
  fault !== undefined && SUPPOSING.has(fault.kind) && !(fault.kind === 'insert' && isCut(fault.before.frame));

/** Whether a fault is one of a bracket. */
const isOfBracket = ({ kind, mark, token }: Fault): boolean =>
  (kind === 'insert' && /[{}[\]]/.test(mark)) ||
  ((kind === 'remove' || kind === 'replace') && /[{}[\]]/.test(token.written));

/** Check whether brackets are wrong in a template, where each branch may have its own. */
function isBranched(steps: readonly Step[]): boolean {
  const faults = steps.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  return (
    faults.some(({ kind, token }) => kind === 'leave-out' && token.kind === 'placeholder') && faults.some(isOfBracket)
  );
}

/** Check whether a text is all words, or has as many mistakes as other things, so that nobody knows what it is. */
function isDoubtful(steps: readonly Step[]): boolean {
  if (steps.some(({ fault }) => fault?.kind === 'word' && fault.before.frame === undefined)) return true;
  if (isBranched(steps)) return true;
  const faults = steps.filter(isSupposition).length;
  const pieces = steps.filter(({ piece, fault }) => piece !== undefined && fault?.kind !== 'insert').length;
  return faults > 1 && faults * 2 > pieces;
}

/**
 * Find what is wrong with a text that `JSON.parse` refuses, and what was meant: the reading that has to suppose least, which
 * is what the indentation says, if it says something. Where others are as likely, only the first error is found.
 */
export function repairJson(text: string, from: number, toPosition: ToPosition): JsonRepair {
  const source = createSource(text);
  const start = findLeadEnd(text, from);
  const lead = text.slice(from, start).trim();
  const leading =
    lead === ''
      ? []
      : [
          {
            start: start - lead.length,
            end: start,
            message: `unexpected ${quote(lead)}, expected \`{\` or \`[\`; remove it`,
            kind: 'words before the text',
            beside: [],
          },
        ];
  const straight = readStraight(source, beginAt(start));
  const last = straight.readings.at(-1) as Reading;
  const stop = (): JsonRepair => {
    const { token } = straight;
    if ((last.frame?.depth ?? 0) > DEEPEST) {
      const open = last.last as Token;
      const before = toProblems([...leading, ...describeSteps(source, stepsOf(last.step))], toPosition);
      return {
        problems: [...before, describeDepth('', toPosition(open.start, open.end))],
        repaired: undefined,
        places: [],
        fixes: [],
      };
    }
    const stopped = straight.isWhole ? [] : [describeStop(source, last, token)];
    const mistakes = [...leading, ...describeSteps(source, stepsOf(last.step)), ...stopped];
    return { problems: toProblems(mistakes, toPosition), repaired: undefined, places: [], fixes: [] };
  };
  const finish = (best: Reading): JsonRepair => {
    const steps = stepsOf(best.step);
    const mistakes = [...leading, ...describeSteps(source, steps)];
    const problems = toProblems(mistakes, toPosition);
    const repaired = isDoubtful(steps) ? undefined : writeWithPlaces(steps, toPosition);
    if (repaired === undefined) return stop();
    const fixes = leading.length === 0 ? findFixes(text, steps) : [];
    return { problems, repaired, places: mistakes.map(({ start, end }) => toPosition(start, end)), fixes };
  };
  if (straight.isWhole && straight.suspicious < 0) return finish(last);
  if (text.length >= LONG || (last.frame?.depth ?? 0) > DEEPEST) return stop();
  const trouble = straight.suspicious < 0 ? straight.readings.length - 1 : straight.suspicious;
  const { best, rivals } = search(source, [straight.readings[Math.max(0, trouble - BACK)] as Reading]);
  // Where no mark is wrong, only a clearly better reading counts.
  if (straight.isWhole && (best === undefined || last.cost - best.cost < 0.5)) return finish(last);
  if (best === undefined || isAmbiguous(stepsOf(best.step), rivals)) return stop();
  return finish(best);
}
