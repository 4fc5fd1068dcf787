import type { Dialect } from '../text/dialect.ts';
import { type Excerpt, excerptOf, placeExcerpt } from '../text/excerpt.ts';
import { readJson } from '../text/json/json.ts';
import { createPositions, textStart } from '../text/lines.ts';
import { looksLikeJson } from '../text/read.ts';
import type { TextContent, TextProblem } from '../text/text.ts';

/** What the first line that is no comment of a file of Terraform begins with. */
const FIRST =
  /^(?:[ \t]*(?:(?:#|\/\/)[^\n]*)?\r?\n)*[ \t]*(?:resource|data|provider|variable|module|terraform|locals|output)(?:[ \t]+"[^"\n]*")*[ \t]*\{[ \t]*\r?$/m;

/** A here-document of HCL. */
const HERE = /<<-?[ \t]*([A-Za-z_]\w{0,79})[ \t]*\r?\n/g;

/** What an app in the words of Terraform's provider, or of `jsonencode`, has. */
const LIKE_APP = /"?marathon_app"?|jsonencode[ \t]*\(|container_?path|docker_volume|volume-driver/i;

/** Find the here-documents that hold JSON. */
function jsonTexts(text: string): readonly Excerpt[] {
  const found: Excerpt[] = [];
  let behind = 0;
  for (const { 0: written, 1: word, index } of text.matchAll(HERE)) {
    const start = index + written.length;
    if (index < behind) continue;
    const close = new RegExp(`^[ \\t]*${word}[ \\t]*\\r?$`, 'gm');
    close.lastIndex = start;
    const end = close.exec(text)?.index;
    if (end === undefined) break;
    behind = end;
    if (looksLikeJson(text.slice(start, end))) found.push(excerptOf(text, start, end));
  }
  return found;
}

/** A file of Terraform: the JSON in its here-documents; of the rest it is said that it is not read. */
export const terraform: Dialect = {
  async read(text) {
    const own = text.slice(textStart(text));
    if (!FIRST.test(own.slice(0, 10_000))) return undefined;
    const toPosition = createPositions(text);
    const read: Pick<TextContent, 'parts' | 'problems'>[] = [];
    for (const excerpt of jsonTexts(text))
      read.push(placeExcerpt(await readJson(excerpt.text, false), excerpt, toPosition));
    const parts = read.flatMap((one) => one.parts);
    const place = LIKE_APP.exec(text);
    const [start, length] = place === null ? [textStart(text), 1] : [place.index, place[0].length];
    const what = place === null ? '' : '; what looks like an app or a volume is here';
    const unread: TextProblem = {
      rule: 'text/syntax',
      severity: 'error',
      message: `this is Terraform (HCL), of which only JSON between \`<<EOF\` and \`EOF\` is read${what}; check the JSON that Marathon gets`,
      pointer: '',
      position: toPosition(start, start + length),
    };
    const problems = [...read.flatMap((one) => one.problems), ...(parts.length === 0 ? [unread] : [])];
    return { syntax: 'yaml', parts, problems, isExcerpt: true };
  },
};
