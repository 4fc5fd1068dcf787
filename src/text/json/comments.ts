import type { Stretch } from '../edit/tree.ts';
import { textStart } from '../lines.ts';
import { readToken, type Token } from './tokens.ts';

/** What JSON with comments has and JSON has not, in order. */
export interface JsonExtras {
  readonly comments: readonly Stretch[];
  /** Commas behind a last member or element. */
  readonly commas: readonly Stretch[];
}

const endsValue = (token: Token | undefined): boolean =>
  token !== undefined && ['string', 'scalar', 'close'].includes(token.kind);

/** Find the comments of JavaScript in a text, and the commas that nothing but comments parts from a closing bracket. */
export function findExtras(text: string): JsonExtras {
  const [comments, commas]: [Token[], Token[]] = [[], []];
  let last: Token | undefined;
  let comma: Token | undefined;
  for (let token = readToken(text, textStart(text)); token.kind !== 'end'; token = readToken(text, token.end)) {
    if (token.kind === 'comment' && token.written.startsWith('/')) comments.push(token);
    else {
      if (token.kind === 'close' && comma !== undefined) commas.push(comma);
      comma = token.kind === 'comma' && endsValue(last) ? token : undefined;
      last = token;
    }
  }
  return { comments, commas };
}
