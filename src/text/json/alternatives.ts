import { dropKey, openFrame, peek, type Source, takeString } from './accept.ts';
import { costOfMissingClose } from './layout.ts';
import { matchAt } from './match.ts';
import { advance, closingOf, type FaultKind, type Frame, isKeyNext, isValueNext, type Reading } from './reading.ts';
import { repairString } from './strings.ts';
import { findQuote, findRunEnd, makeToken, type Token } from './tokens.ts';

/** As far as quotes are looked for. */
const FAR = 400;

/** Say how unlikely it is that an opening bracket is missing: one right before its closing one, a list right in a list. */
function costOfOpen({ frame }: Reading, { kind, written }: Token, mark: string): number {
  if (mark === '{') return kind === 'close' ? 1.6 : 1;
  return frame?.isArray === true || written === '[' ? 1.6 : 1;
}

/** Say the same of a closing one: less for one whose opening bracket is missing too, and for more than one at the end. */
function costOfEnd({ step }: Reading, { isSupposed, isArray, parent }: Frame, token: Token): number {
  if (isSupposed) return isArray ? 1.6 : parent === undefined ? 0.3 : 0.8;
  if (token.kind !== 'end') return 1;
  return step?.fault?.kind === 'insert' ? 0.15 : 0.95;
}

/** Read a mark that is missing before a token. */
function insert(source: Source, at: Reading, token: Token): readonly Reading[] {
  const { frame, next } = at;
  const { start, kind } = token;
  const found: Reading[] = [];
  const add = (mark: string, cost: number, change: Partial<Parameters<typeof advance>[2]>): void => {
    const full = { next, cost, fault: ['insert' as FaultKind, mark] as const, ...change };
    found.push(advance(at, token, full, at.offset));
  };
  const isStart = !['comma', 'colon', 'close', 'end', 'ellipsis'].includes(kind);
  if (next === 'separator' && frame !== undefined && isStart) add(',', 1, { next: frame.isArray ? 'value' : 'key' });
  if (next === 'colon' && isStart) add(':', 1, { next: 'member' });
  if (isValueNext(at))
    for (const mark of ['{', '[']) {
      const isObject = mark === '{';
      if (isObject ? kind === 'open' || !(isStart || kind === 'close') : !(isStart || kind === 'close')) continue;
      const opened = openFrame(source, at, token, mark, true);
      const piece = { kind: 'open', written: mark, start, end: start } as const;
      const cost = costOfOpen(at, token, mark);
      add(mark, cost, { next: isObject ? 'first-key' : 'first-value', frame: opened, piece });
    }
  const isFirst = next === 'first-key' || next === 'first-value';
  const isClosable = next === 'separator' || next === 'loose' || (kind === 'end' && at.comma !== undefined);
  // What is not there at all is not an object or list.
  if (frame !== undefined && (isClosable || (isFirst && !frame.isSupposed))) {
    const end = Math.max(at.last?.end ?? start, frame.isSupposed ? frame.open.start : 0);
    const piece = { kind: 'close', written: closingOf(frame), start: end, end } as const;
    const behind = kind === 'comma' && token.indent < 0 ? peek(source, token.end) : token;
    const cost = costOfEnd(at, frame, token) + costOfMissingClose(at, frame, token, behind);
    add(closingOf(frame), cost, { next: 'separator', frame: frame.parent, piece });
  }
  return found;
}

/** Read on as if a token were not there, or another one. */
function replace(at: Reading, token: Token): readonly Reading[] {
  const { frame, next } = at;
  const { kind, written, start, end } = token;
  const found: Reading[] = [];
  if (
    frame !== undefined &&
    (kind === 'open' || kind === 'close' || kind === 'colon' || (kind === 'comma' && next === 'colon'))
  )
    found.push(
      advance(at, token, {
        next: kind === 'close' && at.comma !== undefined ? 'loose' : next,
        cost: kind === 'open' ? 2 : 1.25,
        fault: ['remove'],
      }),
    );
  if (kind === 'comma' && next === 'colon')
    found.push(advance(at, token, { next: 'member', cost: 1.1, fault: ['replace', ':'] }));
  if (
    kind === 'close' &&
    frame !== undefined &&
    closingOf(frame) !== written &&
    next !== 'member' &&
    next !== 'colon'
  ) {
    const piece = { kind: 'close', written: closingOf(frame), start, end } as const;
    found.push(
      advance(at, token, {
        next: 'separator',
        frame: frame.parent,
        cost: 1.3,
        piece,
        fault: ['replace', closingOf(frame)],
      }),
    );
  }
  const isOver = kind === 'comma' || kind === 'close' || kind === 'end';
  if ((next === 'member' || next === 'colon') && (isOver || kind === 'string'))
    found.push(dropKey(at, token, 2.2, at.offset));
  return found;
}

/** What may follow a key, a value. */
const BEHIND_KEY = /[ \t]*:/y;
const BEHIND_VALUE = /[ \t]*(?:[,}\]\r\n]|$)/y;
const PLACES = /(?<![ \t])[ \t]*(?=[,:}\]{[]|$)|(?<![ \t])[ \t]+/g;

/** Get the end of a string with line breaks: the next quote ends a value, and no line of JSON begins with it. */
function endOfLines(text: string, { start, end }: Token): number | undefined {
  const rest = text.slice(end, end + FAR);
  const quote = rest.indexOf('"');
  const isJson =
    /^[\s,}\]]*$/.test(rest.slice(0, quote)) || /[,:[{]\s*$/.test(text.slice(Math.max(start, end - FAR), end));
  const behind = end + quote + 1;
  return quote < 0 || isJson || !isValueEnd(text, behind) ? undefined : behind;
}

const isValueEnd = (text: string, offset: number): boolean =>
  matchAt(text, BEHIND_VALUE, offset) > offset || offset === text.length;

/** Read a string that lacks its first quote. */
function addQuote({ text }: Source, at: Reading, { start, kind }: Token): readonly Reading[] {
  const quote = kind === 'end' ? -1 : findQuote(text, start, start + FAR);
  const ends = isKeyNext(at) ? matchAt(text, BEHIND_KEY, quote + 1) > quote + 1 : isValueEnd(text, quote + 1);
  if (quote < 0 || !ends) return [];
  const string = makeToken(text, 'string', start, quote + 1);
  return [takeString(at, string, repairString(`"${string.written}`), 1, ['unopened'])].filter(isReading);
}

const isReading = (reading: Reading | undefined): reading is Reading => reading !== undefined;

/** Read a string that lacks its last quote, goes on in the next line, or has quotes in it. */
function requote({ text }: Source, at: Reading, token: Token): readonly Reading[] {
  const isKey = isKeyNext(at);
  const { start, end, closed } = token;
  const found: (Reading | undefined)[] = [];
  const take = (to: number, content: string, cost: number, kind: FaultKind): void => {
    found.push(takeString(at, makeToken(text, 'string', start, to), repairString(`"${content}"`), cost, [kind]));
  };
  const written = text.slice(start + 1, Math.min(closed ? end - 1 : end, start + FAR));
  for (const { index } of written.matchAll(PLACES)) {
    const place = start + 1 + index;
    if (isKey ? matchAt(text, BEHIND_KEY, place) === place : !isValueEnd(text, place)) continue;
    // A backslash before the last quote makes it a part of the string, as in a path of Windows.
    const isEscaped = text.startsWith('\\"', place - 2);
    take(
      place,
      isEscaped ? `${written.slice(0, index - 1)}\\` : written.slice(0, index),
      isEscaped ? 0.7 : 1,
      'unclosed',
    );
  }
  if (isKey) return found.filter(isReading);
  const lines = closed ? undefined : endOfLines(text, token);
  if (lines !== undefined) take(lines, text.slice(start + 1, lines - 1), 0.9, 'flaws');
  let quote = closed ? end - 1 : -1;
  for (let count = 0; count < 4 && quote >= 0; count++) {
    quote = findQuote(text, quote + 1, start + FAR);
    if (quote < 0 || !isValueEnd(text, quote + 1)) continue;
    const content = text.slice(start + 1, quote).replace(/\\.|"/g, (all) => (all === '"' ? '\\"' : all));
    take(quote + 1, content, (/"\s*[,:}\]]/.test(content) ? 2.6 : 1.6) + 0.1 * count, 'inner-quotes');
    break;
  }
  return found.filter(isReading);
}

/** A key at the end of its line, as it is while someone types it. */
const HALF_KEY = /^"[\w./-]*$/;

/** Read what begins with a quote, or lacks one. */
function readQuotes(source: Source, at: Reading, token: Token): readonly Reading[] {
  const { start, written } = token;
  const isDue = isKeyNext(at) || isValueNext(at);
  if (!written.startsWith('"')) return isDue ? addQuote(source, at, token) : [];
  const quote = makeToken(source.text, 'string', start, start + 1);
  const stray = advance(at, quote, { next: at.next, cost: 1.4, fault: ['stray-quote'] });
  if (!isDue) return [stray];
  const half = isKeyNext(at) && HALF_KEY.test(written) ? [dropKey(at, token, 2.4, token.end)] : [];
  return [...requote(source, at, token), ...half, stray];
}

/** Read on outside of all objects and lists. */
function outside(source: Source, at: Reading, token: Token): readonly Reading[] {
  const { kind, start } = token;
  if (at.frame !== undefined || kind === 'end' || kind === 'open') return [];
  const isWord = kind === 'word' || kind === 'placeholder';
  const { text } = source;
  const left = isWord ? makeToken(text, kind, start, findRunEnd(text, token)) : token;
  const isKey = peek(source, token.end).kind === 'colon';
  const cost = isKey
    ? 2.2
    : kind === 'string' || kind === 'scalar'
      ? 1.5
      : kind === 'close' || kind === 'colon'
        ? 1.25
        : 0.6;
  return [advance(at, left, { next: at.next, cost, fault: [at.next === 'value' ? 'leave-out' : 'rest'] })];
}

/** List the ways to read on that suppose a mistake at a token. */
export const alternatives = (source: Source, at: Reading, token: Token): readonly Reading[] =>
  token.kind === 'comment'
    ? []
    : [
        ...insert(source, at, token),
        ...replace(at, token),
        ...readQuotes(source, at, token),
        ...outside(source, at, token),
      ];
