import { fencedBlocks } from '../../text/markdown.ts';
import { blockSyntax } from '../../text/markdown-parts.ts';
import type { Syntax } from '../../text/text.ts';
import type { Checked } from './check.ts';

/** The document around an offset: the whole text, or a fenced block of Markdown. */
export interface Region {
  readonly text: string;
  readonly syntax: Syntax | undefined;
  /** The offset in the region's own text. */
  readonly offset: number;
  /** Get the offset in the file of one in the region. */
  toFile(offset: number): number;
}

/** The most characters of a text that is read to answer a question about one place. */
export const LONGEST = 500_000;

/** Find the document around an offset; `undefined` in prose, in NDJSON, and in a text that is too long. */
export function regionAt({ document, kind, options }: Checked, offset: number): Region | undefined {
  const text = document.getText();
  if (text.length > LONGEST || kind === 'ndjson') return undefined;
  if (kind !== 'markdown') return { text, syntax: options?.syntax, offset, toFile: (at) => at };
  for (const { language, text: inside, lines } of fencedBlocks(text)) {
    const starts: number[] = [];
    for (const line of inside.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
    const begins = [0, ...starts];
    const index = lines.findLastIndex((line) => line.offset <= offset);
    const [line, begin] = [lines[index], begins[index]];
    if (line === undefined || begin === undefined) continue;
    const local = begin + offset - line.offset;
    if (local >= Number(begins[index + 1])) continue;
    const toFile = (at: number): number => {
      const row = begins.findLastIndex((start) => start <= at);
      const { offset: start } = lines[Math.min(row, lines.length - 1)] as (typeof lines)[number];
      return start + at - Number(begins[row]);
    };
    const syntax = blockSyntax(language);
    return syntax === undefined ? undefined : { text: inside, syntax, offset: local, toFile };
  }
  return undefined;
}
