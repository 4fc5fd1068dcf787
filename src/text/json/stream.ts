import type { JSONScanner } from 'jsonc-parser';
import { readToken, type Token } from './tokens.ts';

/** The tokens of a text, with a look at those to come. Comments are left out and told of. */
export interface TokenStream {
  next(): Token;
  /** The token that `next` returns after `ahead` others; at the end, the end again and again. */
  peek(ahead?: number): Token;
  /** Go on at an offset, if it is behind the next token's start. */
  skipTo(offset: number): void;
}

/** The tokens from an offset on. */
export function createTokenStream(
  text: string,
  scanner: JSONScanner,
  from: number,
  onComment: (comment: Token) => void,
): TokenStream {
  let offset = from;
  let ahead: Token[] = [];
  const read = (): Token => {
    let token = readToken(text, scanner, offset);
    for (; token.kind === 'comment'; token = readToken(text, scanner, offset)) {
      onComment(token);
      offset = token.end;
    }
    offset = token.end;
    return token;
  };
  return {
    next: () => ahead.shift() ?? read(),
    peek(index = 0) {
      while (ahead.length <= index) ahead.push(read());
      return ahead[index] as Token;
    },
    skipTo(end) {
      if (ahead.some(({ start }) => start < end)) {
        ahead = [];
        offset = end;
      } else if (ahead.length === 0) offset = end;
    },
  };
}

/** Whether a token can be a value, be it right or not. */
export const isValue = ({ kind }: Token): boolean =>
  kind === 'string' || kind === 'scalar' || kind === 'open' || kind === 'word' || kind === 'placeholder';

/** Whether the token at a place to come is a key: what can be a key with a colon behind it. */
export const isKeyAt = (tokens: TokenStream, ahead: number): boolean =>
  isKey(tokens.peek(ahead), tokens.peek(ahead + 1));

/** Whether a token is a key, by the one that follows it. */
export const isKey = (token: Token, following: Token): boolean =>
  following.kind === 'colon' && isValue(token) && token.kind !== 'open';
