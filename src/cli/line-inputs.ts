import type { DocumentLine } from '../lint/document-lines.ts';
import { documentLines } from '../lint/document-lines.ts';
import { decode } from './decode.ts';
import type { Input } from './inputs.ts';
import { describeUnreadable } from './inputs.ts';

/** Bytes as a text of one character each, so that only whole lines are decoded and one of odd bytes spoils no other. */
async function* byteCharacters(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const { buffer, byteOffset, byteLength } of stream)
    yield Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

const decodeLine = (line: string): ReturnType<typeof decode> => decode(Buffer.from(line, 'latin1'));

/** Get the lines of an input, read as they are asked for; the last one has the problem where the input cannot be read on. */
export async function* inputLines(input: Input): AsyncGenerator<DocumentLine> {
  let start = { line: 0, offset: 0 };
  try {
    for await (const line of documentLines(byteCharacters(input.stream()), decodeLine, input.maxSize)) {
      ({ start } = line);
      yield line;
    }
  } catch (error) {
    yield { start, text: '', problem: describeUnreadable(error) };
  }
}
