import { escapeControls } from '../quote.ts';

/** A value as JSON that a terminal does not act on: what it would, stands as `\uXXXX`, also where JSON would not ask. */
export const printJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(/[^\n]+/g, escapeControls);
