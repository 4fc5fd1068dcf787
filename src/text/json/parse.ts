import { textStart } from '../lines.ts';

/** A parsed value in a box, so that `undefined` can mean failure. */
export interface Parsed {
  readonly value: unknown;
}

/** Parse a text with `JSON.parse`, behind a byte order mark; `undefined` where it refuses. */
export function parseJson(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text.slice(textStart(text))) };
  } catch {
    return undefined;
  }
}
