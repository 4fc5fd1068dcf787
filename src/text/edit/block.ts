import type { Addition, Change } from './brackets.ts';
import type { EditContext, SourceEntry, TextEdit } from './tree.ts';
import { backBlanks, indentAt, leadStart, lineStart, skipBlanks, skipBreak } from './tree.ts';

/** Write what is before an offset on its line as blanks. */
const columnOf = (text: string, offset: number): string => ' '.repeat(offset - lineStart(text, offset));

/** Get the offset behind an entry and the comment behind it on its line. */
export const behindBlock = ({ blank }: EditContext, end: number): number => skipBlanks(blank, end);

/** Remove an entry on lines of its own, with the comments that lead it; the last one of a text without final line break takes the break before it along. */
function removeLines(context: EditContext, { start, end }: SourceEntry): TextEdit {
  const { text } = context;
  const line = leadStart(context, lineStart(text, start), true);
  const behind = behindBlock(context, end);
  if (behind < text.length) return { start: line, end: skipBreak(text, behind), text: '' };
  const before = text.slice(0, line).replace(/(?:\r\n|[\r\n])$/, '').length;
  return { start: before, end: behind, text: '' };
}

/** Remove an entry that follows a dash on its line: what comes next takes its place. */
function removeBehindDash(
  context: EditContext,
  entries: readonly SourceEntry[],
  kept: ReadonlySet<SourceEntry>,
): TextEdit[] {
  const { text } = context;
  const first = entries[0] as SourceEntry;
  const count = entries.findIndex((entry) => kept.has(entry));
  const next = entries[count] as SourceEntry;
  const last = entries[count - 1] as SourceEntry;
  const behind = behindBlock(context, last.end);
  if (/^\s*$/.test(text.slice(behind, next.start))) return [{ start: first.start, end: next.start, text: '' }];
  return entries
    .slice(0, count)
    .map((entry) =>
      entry === first
        ? { start: backBlanks(text, entry.start), end: behindBlock(context, entry.end), text: '' }
        : removeLines(context, entry),
    );
}

const write = ({ writer }: EditContext, { key, value }: Addition, indent: string, like: SourceEntry): string =>
  key === undefined
    ? `- ${writer.lines(undefined, value, `${indent}  `, like)}`
    : writer.lines(key, value, indent, like);

/** Get the edits of a block of YAML; `parent` is the entry that it is the value of. */
export function editBlock(context: EditContext, change: Change, parent: SourceEntry | undefined): readonly TextEdit[] {
  const { node, kept, removed, added } = change;
  const { text, newline } = context;
  const first = node.entries[0] as SourceEntry;
  const indent = columnOf(text, first.start);
  const isOwnLine = indentAt(text, first.start) !== undefined;
  const [addition, ...others] = added;
  if (kept.length === 0 && addition !== undefined) {
    const place = { start: first.start, end: first.end, text: write(context, addition, indent, first) };
    const rest = { node, kept: [first], removed: removed.filter((entry) => entry !== first), added: others };
    return [place, ...editBlock(context, rest, parent)];
  }
  if (kept.length === 0) {
    const empty = node.kind === 'array' ? '[]' : '{}';
    if (parent !== undefined && isOwnLine)
      return [
        { start: parent.after, end: parent.after, text: ` ${empty}` },
        ...removed.map((each) => removeLines(context, each)),
      ];
    const [, ...rest] = removed;
    return [
      { start: first.start, end: behindBlock(context, first.end), text: empty },
      ...rest.map((each) => removeLines(context, each)),
    ];
  }
  const stays = new Set(kept);
  const isFirstCompact = !isOwnLine && !stays.has(first);
  const lead = isFirstCompact ? node.entries.findIndex((entry) => stays.has(entry)) : 0;
  const led = new Set(node.entries.slice(0, lead));
  const edits = isFirstCompact ? removeBehindDash(context, node.entries, stays) : [];
  for (const entry of removed) if (!led.has(entry)) edits.push(removeLines(context, entry));
  if (added.length > 0) {
    const last = kept.at(-1) as SourceEntry;
    const at = behindBlock(context, last.end);
    const lines = added.map((each) => `${newline}${indent}${write(context, each, indent, last)}`);
    edits.push({ start: at, end: at, text: lines.join('') });
  }
  return edits;
}
