import { textStart } from '../lines.ts';
import { readToken, type Token } from './tokens.ts';

const blank = (written: string): string => written.replace(/[^\r\n]/g, ' ');

const endsValue = (token: Token | undefined): boolean =>
  token !== undefined && ['string', 'scalar', 'close'].includes(token.kind);

/**
 * A JSON text with blanks in the place of its comments, and of a comma behind the last member or element, so that all
 * else stays where it is.
 */
export async function blankComments(text: string): Promise<string> {
  const { createScanner } = await import('jsonc-parser');
  const scanner = createScanner(text);
  const blanked: Token[] = [];
  let last: Token | undefined;
  /** A comma behind a value, which is one too many if nothing but comments is between it and a closing bracket. */
  let comma: Token | undefined;
  for (let token = readToken(text, scanner, textStart(text)); token.kind !== 'end'; ) {
    if (token.written.startsWith('/')) blanked.push(token);
    else {
      if (token.kind === 'close' && comma !== undefined) blanked.push(comma);
      comma = token.kind === 'comma' && endsValue(last) ? token : undefined;
      last = token;
    }
    token = readToken(text, scanner, token.end);
  }
  let [result, end] = ['', 0];
  for (const token of blanked.sort((a, b) => a.start - b.start)) {
    result += text.slice(end, token.start) + blank(token.written);
    end = token.end;
  }
  return result + text.slice(end);
}
