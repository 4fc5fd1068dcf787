import { quote } from '../quote.ts';
import { peek, type Source } from './accept.ts';
import { closingOf, type Frame, isKeyNext, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** What is wrong between two offsets. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What mistakes of its kind are, in the plural. */
  readonly kind: string;
  readonly beside: readonly Beside[];
}

/** Another place that a mistake has to do with. */
type Beside = readonly [message: string, token: Token];

export const mistakeAt = (
  { start, end }: Pick<Token, 'start' | 'end'>,
  message: string,
  kind: string,
  ...beside: readonly Beside[]
): Mistake => ({ start, end, message, kind, beside });

export const besideOpen = ({ open, isSupposed }: Frame): readonly Beside[] =>
  isSupposed ? [] : [[`the open ${quote(open.written)}`, open]];

export const partOf = (at: Reading): string =>
  isKeyNext(at) || at.frame?.isArray === false ? 'a key in double quotes' : 'a value';

/** Name what may come next. */
export function expectedAt(at: Reading): string {
  const { next, frame } = at;
  if (next === 'colon') return '`:`';
  if (next === 'member') return 'a value';
  if (next !== 'separator') return partOf(at);
  return frame === undefined ? 'the end of the text' : `\`,\` or ${quote(closingOf(frame))}`;
}

/** Get the end of what was read, a colon aside. */
export const endOf = ({ next, key, last, offset }: Reading): number => (next === 'member' ? key : last)?.end ?? offset;

const isClosable = ({ next }: Reading): boolean => /^(?:separator|loose|first)/.test(next);

/** Describe a token at which the text cannot be read on. */
export function describeStop(source: Source, at: Reading, token: Token): Mistake {
  const { frame, next, key } = at;
  const { kind } = token;
  const open = frame === undefined || next !== 'separator' ? [] : besideOpen(frame);
  if (kind === 'string' && !token.closed && next !== 'separator')
    return mistakeAt(token, `the string ${quote(token.written)} is not closed, expected \`"\``, 'strings');
  if (kind === 'end') {
    const end = endOf(at);
    const expected = isClosable(at) && frame !== undefined ? quote(closingOf(frame)) : expectedAt(at);
    const beside = frame === undefined ? [] : besideOpen(frame);
    return mistakeAt({ start: end, end }, `unexpected end of the text, expected ${expected}`, 'ends', ...beside);
  }
  const isOver = kind === 'comma' || kind === 'close';
  if (next === 'colon' && key !== undefined && (isOver || peek(source, token.end).kind === 'colon'))
    return describeBareKey(key);
  const place =
    (next === 'member' && isOver) || (kind === 'colon' && isKeyNext(at))
      ? ' before it'
      : frame === undefined
        ? '; remove it'
        : '';
  return mistakeAt(token, `unexpected ${quote(token.written)}, expected ${expectedAt(at)}${place}`, 'marks', ...open);
}

export const describeBareKey = (key: Token): Mistake =>
  mistakeAt(
    key,
    `unexpected ${quote(key.written)} without a value, expected ${quote(key.closed ? ':' : '":')} and a value behind it`,
    'keys without a value',
  );
