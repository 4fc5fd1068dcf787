import type { Linter } from '../lint/create-linter.ts';
import type { DocumentLine } from '../lint/document-lines.ts';
import { documentLines, isBlank } from '../lint/document-lines.ts';
import type { LintLineResult } from '../lint/lint-lines.ts';
import { lintLine } from '../lint/lint-lines.ts';
import type { LintResult } from '../lint/options.ts';
import type { TextOptions } from '../text/read.ts';
import { decode } from './decode.ts';
import type { Input } from './inputs.ts';
import { describeUnreadable } from './inputs.ts';

/** Bytes as a text of one character each, so that only whole lines are decoded and one of odd bytes spoils no other. */
async function* byteCharacters(input: Input): AsyncGenerator<string> {
  for await (const { buffer, byteOffset, byteLength } of input.stream())
    yield Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Decode a line of such characters; those of ASCII are what they are. */
const decodeLine = (line: string): ReturnType<typeof decode> =>
  /[\x80-\xff]/.test(line) ? decode(Buffer.from(line, 'latin1')) : line;

/** Get the lines of an input, read as they are asked for; the last one has the problem where the input cannot be read on. */
export const inputLines = (input: Input): AsyncGenerator<DocumentLine> =>
  documentLines(byteCharacters(input), {
    decode: decodeLine,
    longest: input.maxSize,
    explain: describeUnreadable,
  });

/** Check the documents in the lines of an input one by one; nothing of them is kept. */
export async function* checkLines(
  input: Input,
  { lintText }: Linter,
  { strictSyntax }: Pick<TextOptions, 'strictSyntax'> = {},
): AsyncGenerator<LintLineResult> {
  const lint = (text: string): Promise<LintResult> => lintText(text, { syntax: 'json', strictSyntax });
  for await (const line of inputLines(input)) if (!isBlank(line)) yield lintLine(line, lint);
}
