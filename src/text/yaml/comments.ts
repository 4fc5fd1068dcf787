import type { Stretch } from '../edit/tree.ts';
import type { Yaml } from './links.ts';

/** What `yaml` puts between the stretches of a text: the start of a document, an error, a scalar. */
const MARKS: readonly string[] = ['\u0002', '\u0018', '\u001f'];
const SCALAR_MARK = '\u001f';

/** Find the comments of a YAML text. A mark announces a scalar, so that what begins with `#` without it is a comment. */
export function findYamlComments({ Lexer }: Yaml, text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let [offset, before] = [0, ''];
  for (const token of new Lexer().lex(text)) {
    if (!MARKS.includes(token)) {
      if (token.startsWith('#') && before !== SCALAR_MARK) found.push({ start: offset, end: offset + token.length });
      offset += token.length;
    }
    before = token;
  }
  return found;
}
