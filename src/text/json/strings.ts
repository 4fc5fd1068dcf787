import { quote } from '../quote.ts';

/** Something wrong between two offsets. */
export interface Flaw {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What such flaws are called, in the plural. */
  readonly kind: string;
}

/** Escapes that are right are matched first, so that what the groups match is wrong. */
const ESCAPE_OR_FLAW = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(\\u[\da-fA-F]*|\\.|\\$)|((?![\u007f-\u009f])\p{Cc})/gsu;

const describe = (flaw: string): string =>
  flaw.startsWith('\\')
    ? `unexpected escape ${quote(flaw)}, expected one of \`\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX\``
    : `unexpected control character ${quote(flaw)}, expected its escape`;

/** What is wrong inside of a string, given as it is written from its opening quote on; found one by one. */
export function* findStringFlaws(written: string, start: number): Generator<Flaw, void, undefined> {
  let hasBreak = false;
  for (const { index, 1: wrong, 2: control } of written.matchAll(ESCAPE_OR_FLAW)) {
    const flaw = wrong ?? control;
    if (flaw === undefined) continue;
    const at = start + index;
    // A string over many lines is one mistake.
    if (flaw !== '\n' && flaw !== '\r')
      yield {
        start: at,
        end: at + flaw.length,
        message: describe(flaw),
        kind: control === undefined ? 'wrong escapes' : 'control characters',
      };
    else if (!hasBreak) {
      hasBreak = true;
      const message = 'unexpected line break in a string, expected `\\n`';
      yield { start: at, end: at + 1, message, kind: 'line breaks in strings' };
    }
  }
}

const OTHER_QUOTE = /^["'`“”„‟‘’‚‛]|["'`“”„‟‘’‚‛]$/gu;

/** A string as JSON writes it, from one in other quotes, or with control characters and wrong escapes in it. */
export function repairString(written: string): string {
  const text = written.startsWith('"') ? written.slice(1, -1) : written.replace(OTHER_QUOTE, '');
  const repaired = text.replace(ESCAPE_OR_FLAW, (all, wrong?: string, control?: string) => {
    if (control !== undefined) return JSON.stringify(control).slice(1, -1);
    if (wrong === undefined) return all;
    return wrong === "\\'" ? "'" : `\\\\${JSON.stringify(wrong.slice(1)).slice(1, -1)}`;
  });
  return `"${written.startsWith('"') ? repaired : repaired.replace(/\\.|"/gs, (all) => (all === '"' ? '\\"' : all))}"`;
}
