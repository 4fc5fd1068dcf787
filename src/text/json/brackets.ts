import { isKeyAt, isValue, type TokenStream } from './stream.ts';
import type { Token } from './tokens.ts';

/** An open object or array. */
export interface Frame {
  readonly open: Token;
  readonly isArray: boolean;
  /** Whether its opening bracket is only supposed, or its closing one is missing for sure: its end is no news. */
  readonly isSupposed: boolean;
  /** The key whose value it is. */
  readonly key: Token | undefined;
  /** How far the line is indented on which it is opened. */
  readonly indent: number;
  /** How far the first member is that begins a line. */
  memberIndent: number | undefined;
  /** What its last part was. */
  state: 'start' | 'value' | 'comma';
  /** Whether nothing is to be said of a comma at this place, since something next to it is wrong already. */
  isLoose: boolean;
}

export const closingOf = ({ isArray }: Frame): string => (isArray ? ']' : '}');

/** Whether what follows could stand in this object or array, behind a value that just ended. */
function fits(container: Frame | undefined, tokens: TokenStream): boolean {
  const first = tokens.peek();
  if (container === undefined) return first.kind === 'end';
  const isComma = first.kind === 'comma';
  const token = isComma ? tokens.peek(1) : first;
  if (token.kind === 'close') return token.written === closingOf(container);
  if (token.kind === 'ellipsis') return true;
  const isKey = isKeyAt(tokens, isComma ? 1 : 0);
  return container.isArray ? isValue(token) && !isKey : isKey;
}

/**
 * How many of the open objects and arrays a closing bracket closes that is not the one of the innermost: all up to one
 * of its kind, whose own brackets are missing, just the innermost, being the wrong one, or none, being too many. What fits
 * with what follows is chosen.
 */
export function countClosed(frames: readonly Frame[], token: Token, tokens: TokenStream): number {
  const matching = frames.findLastIndex((frame) => closingOf(frame) === token.written);
  const candidates = matching < 0 ? [1, 0] : [frames.length - matching, 1, 0];
  return candidates.find((count) => fits(frames[frames.length - count - 1], tokens)) ?? (candidates[0] as number);
}
