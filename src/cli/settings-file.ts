import { closeSync, openSync, readSync } from 'node:fs';
import { readText } from '../text/read.ts';
import type { TextPart } from '../text/text.ts';
import { decode } from './decode.ts';
import { UsageError } from './io.ts';
import { describeReadError, isMissing } from './system-errors.ts';

/** More bytes than any such file has; `/dev/zero` has more of them than memory. */
const MOST_BYTES = 64_000_000;
const CHUNK_BYTES = 65_536;

/** Read the bytes of a file, but not many more than `MOST_BYTES`. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let total = 0; total <= MOST_BYTES; ) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const length = readSync(file, chunk);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      total += length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/**
 * Get the text of a file that says how to run, such as `the baseline`; `undefined` where there is none. What cannot be read,
 * or is no UTF-8, is a wrong use.
 */
export function readSettingsFile(path: string, shown: string, what: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new UsageError(`cannot read ${what} ${shown}: ${describeReadError(error)}`);
  }
  if (bytes.length > MOST_BYTES) throw new UsageError(`${what} ${shown} is larger than ${MOST_BYTES / 1_000_000} MB`);
  const text = decode(bytes);
  if (typeof text === 'string') return text;
  const { message, position } = text;
  throw new UsageError(`${shown}:${position?.start.line}:${position?.start.column} ${message}`);
}

/** JSON that says how to run. */
interface SettingsJson {
  /** Absent where there is no value in it. */
  readonly part: TextPart | undefined;
  readonly text: string;
}

/** Read a file of JSON that says how to run, such as a `baseline`; `undefined` where there is none. What is no JSON is a wrong use. */
export async function readSettingsJson(path: string, shown: string, what: string): Promise<SettingsJson | undefined> {
  const text = readSettingsFile(path, shown, `the ${what}`);
  if (text === undefined) return undefined;
  const { parts, problems } = await readText(text, { syntax: 'json', strictSyntax: true });
  const [part] = parts;
  // Of a key that is there twice, one would be lost in silence.
  const [problem] = [...problems, ...(part?.problems ?? [])];
  if (problem === undefined) return { part, text };
  const { line, column } = problem.position.start;
  throw new UsageError(`${shown}:${line}:${column} ${problem.message}, in a ${what}`);
}
