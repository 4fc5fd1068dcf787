import { costOfClose, costOfMember, withMember } from './layout.ts';
import { advance, closingOf, type Frame, isKeyNext, isValueNext, type Reading } from './reading.ts';
import { findStringFlaws, repairString } from './strings.ts';
import { findRunEnd, makeToken, type Token } from './tokens.ts';
import { repairWord } from './words.ts';

/** A text, and how its tokens are read. */
export interface Source {
  readonly text: string;
  /** Read the first token at or behind an offset. */
  readonly tokenAt: (offset: number) => Token;
}

/** Get the first token at or behind an offset that is no comment. */
export function peek({ tokenAt }: Source, offset: number): Token {
  let token = tokenAt(offset);
  while (token.kind === 'comment') token = tokenAt(token.end);
  return token;
}

/** Open an object or array at a bracket, or at the token before which one is missing. */
export function openFrame(source: Source, at: Reading, open: Token, bracket: string, isSupposed: boolean): Frame {
  const isNew = open.indent >= 0;
  const behind = isSupposed ? open : source.tokenAt(open.end);
  return {
    parent: isValueNext(at) && at.next !== 'member' ? withMember(at.frame, open) : at.frame,
    depth: (at.frame?.depth ?? 0) + 1,
    isArray: bracket === '[',
    open,
    isSupposed,
    key: at.next === 'member' ? at.key : undefined,
    lineStart: isNew && !isSupposed ? open.start - open.indent : at.lineStart,
    indent: isNew && !isSupposed ? open.indent : at.indent,
    isBroken: behind.indent >= 0,
    memberIndent: -1,
  };
}

/** What a value or a key that begins here costs because of its place. */
const placeOf = (at: Reading, token: Token): number => (at.next === 'member' ? 0 : costOfMember(at, token));

/** Take a string as a key or a value, whatever its quotes are. */
export function takeString(
  at: Reading,
  token: Token,
  written: string,
  cost: number,
  ...fault: readonly FaultOf[]
): Reading | undefined {
  const isKey = isKeyNext(at);
  if (!isKey && !isValueNext(at)) return undefined;
  const piece = { kind: isKey ? 'key' : 'scalar', written, start: token.start, end: token.end } as const;
  const frame = at.next === 'member' ? at.frame : withMember(at.frame, token);
  return advance(at, token, {
    next: isKey ? 'colon' : 'separator',
    frame,
    cost: cost + placeOf(at, token),
    piece,
    ...(fault[0] && { fault: fault[0] }),
  });
}

type FaultOf = NonNullable<Parameters<typeof advance>[2]['fault']>;

/** A string that is only marks, as strings are that begin where others end. */
const MARKS_ONLY = /^"[\s{}[\],:]*[,:][\s{}[\],:]*"$/;

/** What a string may be wrong in. */
const SUSPECT = /[\\\p{Cc}]/u;

function acceptString(at: Reading, token: Token): Reading | undefined {
  const { written, start } = token;
  if (!written.startsWith('"')) return takeString(at, token, repairString(written), 0.1, ['string']);
  const hasFlaws = SUSPECT.test(written) && findStringFlaws(written, start).next().done !== true;
  const cost = MARKS_ONLY.test(written) ? 1 : 0;
  return hasFlaws
    ? takeString(at, token, repairString(written), cost + 0.2, ['flaws'])
    : takeString(at, token, written, cost);
}

function acceptWord(source: Source, at: Reading, token: Token): Reading | undefined {
  const { kind, written, start, end } = token;
  if (isKeyNext(at)) {
    if (peek(source, end).kind === 'colon') return takeString(at, token, JSON.stringify(written), 0.3, ['key']);
    return kind === 'scalar' ? undefined : leaveOut(source, at, token);
  }
  if (isValueNext(at)) {
    if (isSection(token) && at.next !== 'member') return leaveOut(source, at, token);
    if (kind === 'scalar') return takeString(at, token, written, 0);
    if (at.frame === undefined && peek(source, end).kind === 'colon') return undefined;
    const run = makeToken(source.text, kind, start, findRunEnd(source.text, token));
    if (at.frame === undefined && peek(source, run.end).kind === 'open') return leaveOut(source, at, token);
    const cost = kind === 'placeholder' ? 0.2 : 0.6;
    return takeString(at, run, repairWord(run.written), cost + (at.frame === undefined ? 3 : 0), ['word']);
  }
  const isOther = kind === 'scalar' || at.frame === undefined || peek(source, end).kind === 'colon';
  return isOther ? undefined : leaveOut(source, at, token);
}

/** Whether a placeholder begins or ends a part of a template. */
const isSection = ({ kind, written }: Token): boolean => kind === 'placeholder' && /^\{(?:\{[#/^!]|%)/.test(written);

/** Leave out words that are no part of a value. */
function leaveOut({ text }: Source, at: Reading, token: Token): Reading {
  const isWords = token.kind !== 'ellipsis' && !isSection(token);
  const run = isWords ? makeToken(text, token.kind, token.start, findRunEnd(text, token)) : token;
  const next = at.frame === undefined ? at.next : 'loose';
  return advance(at, run, { next, cost: token.kind === 'word' ? 1.2 : 0.3, fault: ['leave-out'] });
}

function acceptClose(at: Reading, token: Token): Reading | undefined {
  const { frame, next, comma } = at;
  if (frame === undefined || closingOf(frame) !== token.written || next === 'member' || next === 'colon')
    return undefined;
  const { start, end } = token;
  return advance(at, token, {
    next: 'separator',
    frame: frame.parent,
    cost: costOfClose(at, frame, token) + (comma === undefined ? 0 : 0.1),
    piece: { kind: 'close', written: token.written, start, end },
    ...(comma !== undefined && { fault: ['trailing'] }),
  });
}

function acceptComma(at: Reading, token: Token): Reading | undefined {
  const { frame, next } = at;
  if (frame === undefined || next === 'member' || next === 'colon') return undefined;
  if (next === 'separator' || next === 'loose') {
    const behind = advance(at, token, { next: frame.isArray ? 'value' : 'key' });
    return { ...behind, comma: token };
  }
  const behind = advance(at, token, { next, cost: 0.6, fault: ['comma'] });
  return at.comma === undefined ? behind : { ...behind, comma: token };
}

/**
 * Read on over a token that is right, or wrong in a way that leaves no choice; `undefined` where that is not so.
 */
export function accept(source: Source, at: Reading, token: Token): Reading | undefined {
  switch (token.kind) {
    case 'comment':
      return advance(at, token, { next: at.next, cost: 0.01, fault: ['comment'] });
    case 'open': {
      const isSeveral = at.frame === undefined && at.next === 'separator';
      if (!isValueNext(at) && !isSeveral) return undefined;
      const { start, end, written } = token;
      const piece = { kind: 'open', written, start, end } as const;
      const frame = openFrame(source, at, token, written, false);
      return advance(at, token, {
        next: frame.isArray ? 'first-value' : 'first-key',
        frame,
        cost: placeOf(at, token) + (isSeveral ? 1.2 : 0),
        piece,
        ...(isSeveral && { fault: ['several'] as const }),
      });
    }
    case 'close':
      return acceptClose(at, token);
    case 'comma':
      return acceptComma(at, token);
    case 'colon':
      if (at.next === 'member') return advance(at, token, { next: 'member', cost: 0.6, fault: ['remove'] });
      return at.next === 'colon' ? advance(at, token, { next: 'member' }) : undefined;
    case 'string':
      return token.closed ? acceptString(at, token) : undefined;
    case 'ellipsis':
      if (at.next === 'member') return dropKey(at, token, 0.5, token.end);
      return at.next === 'colon' || (at.frame === undefined && at.next !== 'value')
        ? undefined
        : leaveOut(source, at, token);
    case 'end':
      return undefined;
    default:
      return acceptWord(source, at, token);
  }
}

/** Leave out a key whose value is missing. */
export const dropKey = (at: Reading, token: Token, cost: number, end: number): Reading =>
  advance(
    at,
    token,
    {
      next: 'loose',
      cost,
      piece: { kind: 'drop', written: '', start: token.start, end: token.start },
      fault: ['no-value'],
    },
    end,
  );
