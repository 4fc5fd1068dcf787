import { readText } from '../text/read.ts';
import type { TextPart } from '../text/text.ts';
import { decode } from './decode.ts';
import { fileChunks, readAll, usualMaxSize } from './file-chunks.ts';
import { UsageError } from './io.ts';
import { describeReadError, isMissing } from './system-errors.ts';

/**
 * Get the text of a file that says how to run, such as `the baseline`; `undefined` where there is none. What cannot be read,
 * or is no UTF-8, is a wrong use.
 */
export async function readSettingsFile(path: string, shown: string, what: string): Promise<string | undefined> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readAll(fileChunks(path), usualMaxSize);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new UsageError(`cannot read ${what} ${shown}: ${describeReadError(error)}`);
  }
  if (bytes === undefined) throw new UsageError(`${what} ${shown} is larger than ${usualMaxSize / 1_000_000} MB`);
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
  const text = await readSettingsFile(path, shown, `the ${what}`);
  if (text === undefined) return undefined;
  const { parts, problems } = await readText(text, { syntax: 'json', strictSyntax: true });
  const [part] = parts;
  // Of a key that is there twice, one would be lost in silence.
  const [problem] = [...problems, ...(part?.problems ?? [])];
  if (problem === undefined) return { part, text };
  const { line, column } = problem.position.start;
  throw new UsageError(`${shown}:${line}:${column} ${problem.message}, in a ${what}`);
}
