import { replaceText, type TextEdit } from './edit/tree.ts';
import { escapeControls } from './quote.ts';

/** Lines that change, by their numbers from 0: those from `from` to before `to` become others. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** As many unchanged lines as a diff shows before and behind a change. */
const AROUND = 3;

const splitLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Edits that touch the same lines belong together. */
function groupEdits(lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const changes: Change[] = [];
  let [line, offset] = [0, 0];
  let group: { from: number; to: number; start: number; end: number; edits: TextEdit[] } | undefined;
  const lengthAt = (number: number): number => (lines[number] as string).length;
  const close = (): void => {
    if (group === undefined) return;
    const { from, to, start, edits: own } = group;
    const before = lines.slice(from, to);
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    changes.push(trimSame(before, splitLines(replaceText(before.join(''), moved)), from));
  };
  for (const edit of edits) {
    while (line < lines.length && offset + lengthAt(line) <= edit.start) offset += lengthAt(line++);
    // There is no line at the end of the text; what is put there goes on with the last one.
    if (line === lines.length && line > 0) offset -= lengthAt(--line);
    if (group === undefined || edit.start > group.end) {
      close();
      group = { from: line, to: line, start: offset, end: offset, edits: [] };
    }
    while (group.to < lines.length && (group.end < edit.end || group.to <= line)) group.end += lengthAt(group.to++);
    // What ends with a line may join the next one to what comes before.
    const isWhole = edit.start === offset && (edit.text === '' || edit.text.endsWith('\n'));
    if (group.end === edit.end && edit.end > edit.start && !isWhole && group.to < lines.length)
      group.end += lengthAt(group.to++);
    group.edits.push(edit);
  }
  close();
  return changes.filter(({ from, to, lines: added }) => from < to || added.length > 0);
}

/** Leave out what is the same at the start and at the end. */
function trimSame(before: readonly string[], after: readonly string[], from: number): Change {
  let [first, last] = [0, 0];
  const shorter = Math.min(before.length, after.length);
  while (first < shorter && before[first] === after[first]) first++;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return { from: from + first, to: from + before.length - last, lines: after.slice(first, after.length - last) };
}

const show = (mark: string, line: string): string =>
  line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;

const range = (from: number, count: number): string =>
  `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;

/** Changes that are near each other, with the lines around them; `shift` is by how many lines earlier ones moved it. */
function writeHunk(lines: readonly string[], changes: readonly Change[], shift: number): string {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const from = Math.max(first.from - AROUND, 0);
  const to = Math.min(last.to + AROUND, lines.length);
  let body = '';
  let at = from;
  let growth = 0;
  for (const change of changes) {
    for (const line of lines.slice(at, change.from)) body += show(' ', line);
    for (const line of lines.slice(change.from, change.to)) body += show('-', line);
    for (const line of change.lines) body += show('+', line);
    growth += change.lines.length - (change.to - change.from);
    at = change.to;
  }
  for (const line of lines.slice(at, to)) body += show(' ', line);
  return `@@ -${range(from, to - from)} +${range(from + shift, to - from + growth)} @@\n${body}`;
}

/**
 * Get the unified diff of a text and what edits make of it, `''` where they change nothing. It takes the edits for what
 * changed, so that its time is linear, and so are its hunks.
 */
export function unifiedDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const lines = splitLines(text);
  const hunks: Change[][] = [];
  for (const change of groupEdits(lines, edits)) {
    const near = hunks.at(-1);
    if (near !== undefined && change.from - (near.at(-1) as Change).to <= 2 * AROUND) near.push(change);
    else hunks.push([change]);
  }
  if (hunks.length === 0) return '';
  let shift = 0;
  const written = hunks.map((changes) => {
    const hunk = writeHunk(lines, changes, shift);
    for (const change of changes) shift += change.lines.length - (change.to - change.from);
    return hunk;
  });
  const shown = escapeControls(name);
  return `--- ${shown}\n+++ ${shown}\n${written.join('')}`;
}
