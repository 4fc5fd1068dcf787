import { quote } from './quote.ts';

/** Something wrong between two offsets. */
export interface Flaw {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Escapes that are right are matched first, so that what the group matches is wrong. */
const ESCAPE_OR_FLAW = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(\\u[\da-fA-F]*|\\.|(?![\u007f-\u009f])\p{Cc})/gsu;

const describe = (flaw: string): string =>
  flaw.startsWith('\\')
    ? `unexpected escape ${quote(flaw)}, expected one of \`\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX\``
    : `unexpected control character ${quote(flaw)}, expected its escape`;

/** What is wrong inside of a string, given as it is written from its opening quote on; found one by one. */
export function* findStringFlaws(written: string, start: number): Generator<Flaw, void, undefined> {
  for (const { index, 1: flaw } of written.matchAll(ESCAPE_OR_FLAW)) {
    if (flaw === undefined) continue;
    yield { start: start + index, end: start + index + flaw.length, message: describe(flaw) };
  }
}
