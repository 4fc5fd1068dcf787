import type { Token } from './tokens.ts';

/** What may come next: `member` is a value behind its colon; `loose` is what follows something that was left out. */
export type Next = 'first-key' | 'key' | 'colon' | 'member' | 'first-value' | 'value' | 'separator' | 'loose';

/** An open object or array. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly depth: number;
  readonly isArray: boolean;
  readonly open: Token;
  /** Whether its bracket is not in the text, so that its end needs none. */
  readonly isSupposed: boolean;
  /** The key whose value it is. */
  readonly key: Token | undefined;
  /** The start of the line on which it is opened, and how far that is indented. */
  readonly lineStart: number;
  readonly indent: number;
  /** Whether its bracket ends that line. */
  readonly isBroken: boolean;
  /** How far the first member is indented that begins a line; `-1` where none does. */
  readonly memberIndent: number;
}

/** What the repaired text has: a bracket, a key or a scalar; `drop` takes back a key. */
export interface Piece {
  readonly kind: 'open' | 'close' | 'key' | 'scalar' | 'drop';
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** A way in which a text can be wrong. */
export type FaultKind =
  | 'insert'
  | 'remove'
  | 'replace'
  | 'comma'
  | 'trailing'
  | 'key'
  | 'string'
  | 'flaws'
  | 'word'
  | 'comment'
  | 'leave-out'
  | 'no-value'
  | 'unclosed'
  | 'unopened'
  | 'stray-quote'
  | 'inner-quotes'
  | 'rest'
  | 'several';

/** What is wrong with a token, `before` which a text was read as far as that. */
export interface Fault {
  readonly kind: FaultKind;
  readonly token: Token;
  readonly before: Reading;
  /** The mark that is inserted or meant. */
  readonly mark: string;
}

/** A part of the text as it is read, and what is wrong with it. */
export interface Step {
  readonly before: Step | undefined;
  readonly piece: Piece | undefined;
  readonly fault: Fault | undefined;
  /** Others that come to the same point, and are as likely. */
  rivals: Step[] | undefined;
}

/** One way to read a text up to an offset. */
export interface Reading {
  readonly offset: number;
  readonly frame: Frame | undefined;
  readonly next: Next;
  /** How much had to be supposed so far. */
  readonly cost: number;
  /** The start of the line that was reached, and how far it is indented. */
  readonly lineStart: number;
  readonly indent: number;
  readonly step: Step | undefined;
  /** The last token and the one before it, comments aside. */
  readonly last: Token | undefined;
  /** The last key. */
  readonly key: Token | undefined;
  /** The comma that was read last, if no value follows it. */
  readonly comma: Token | undefined;
}

/** What a token changes. */
export interface Change {
  readonly next: Next;
  readonly frame?: Frame | undefined;
  readonly cost?: number;
  readonly piece?: Piece;
  readonly fault?: readonly [kind: FaultKind, mark?: string];
}

export const isKeyNext = ({ next, frame }: Reading): boolean =>
  next === 'key' || next === 'first-key' || (next === 'loose' && frame?.isArray === false);

export const isValueNext = ({ next, frame }: Reading): boolean =>
  next === 'value' || next === 'first-value' || next === 'member' || (next === 'loose' && frame?.isArray === true);

export const closingOf = ({ isArray }: Frame): string => (isArray ? ']' : '}');

/** Go on behind a token; an inserted one leaves the reading where it is. */
export function advance(
  at: Reading,
  token: Token,
  { next, cost = 0, piece, fault, ...change }: Change,
  end: number = token.end,
): Reading {
  const isNew = token.indent >= 0 && end > at.offset;
  const step: Step = {
    before: at.step,
    piece,
    fault: fault && { kind: fault[0], mark: fault[1] ?? '', token, before: at },
    rivals: undefined,
  };
  return {
    offset: end,
    frame: 'frame' in change ? change.frame : at.frame,
    next,
    cost: at.cost + cost,
    lineStart: isNew ? token.start - token.indent : at.lineStart,
    indent: isNew ? token.indent : at.indent,
    step,
    last: end === at.offset || token.kind === 'comment' ? at.last : token,
    key: piece?.kind === 'key' ? token : at.key,
    comma: next === 'key' || next === 'value' || token.kind === 'comment' ? at.comma : undefined,
  };
}
