import type { TextEdit } from '../edit/tree.ts';
import { backBlanks, indentAt, isLineEnd, lineStart, skipBreak } from '../edit/tree.ts';
import type { Fault, Step } from './reading.ts';
import { repairString } from './strings.ts';
import { isKnownWord, repairWord } from './words.ts';

/** Take a comment away, with the blanks before it, and with its line if nothing else is on it. */
function removeComment(text: string, { token: { start, end, written } }: Fault): TextEdit | undefined {
  // What suppresses findings stays.
  if (written.includes('extvol')) return undefined;
  if (!/^[#/]/.test(written)) return { start, end, text: ' ' };
  if (!isLineEnd(text, end)) return { start, end, text: '' };
  return indentAt(text, start) === undefined
    ? { start: backBlanks(text, start), end, text: '' }
    : { start: lineStart(text, start), end: skipBreak(text, end), text: '' };
}

/** Make the edit that undoes a mistake; `undefined` where others are as good. */
function fixFault(text: string, fault: Fault): TextEdit | undefined {
  const { kind, token, before } = fault;
  const { start, end, written } = token;
  if (kind === 'comment') return removeComment(text, fault);
  if (kind === 'trailing' && before.comma !== undefined)
    return { start: before.comma.start, end: before.comma.end, text: '' };
  if (kind === 'string') return { start, end, text: repairString(written) };
  if (kind === 'key') return { start, end, text: JSON.stringify(written) };
  return kind === 'word' && isKnownWord(written) ? { start, end, text: repairWord(written) } : undefined;
}

/** List the edits that make JSON of a text, where all its mistakes leave no choice: commas, comments and quotes. */
export function findFixes(text: string, steps: readonly Step[]): readonly TextEdit[] {
  const edits = steps.flatMap(({ fault }) => (fault === undefined ? [] : [fixFault(text, fault)]));
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === edits.length ? known.sort((a, b) => a.start - b.start) : [];
}
