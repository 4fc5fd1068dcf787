import { readFileSync } from 'node:fs';
import { decode } from './decode.ts';
import { UsageError } from './io.ts';
import { describeReadError, isMissing } from './system-errors.ts';

/**
 * Get the text of a file that says how to run, such as `the baseline`; `undefined` where there is none. What cannot be read,
 * or is no UTF-8, is a wrong use.
 */
export function readSettingsFile(path: string, shown: string, what: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new UsageError(`cannot read ${what} ${shown}: ${describeReadError(error)}`);
  }
  const text = decode(bytes);
  if (typeof text === 'string') return text;
  const { message, position } = text;
  throw new UsageError(`${shown}:${position?.start.line}:${position?.start.column} ${message}`);
}
