import type { EditContext, SourceEntry, SourceNode, TextEdit } from './tree.ts';
import { backBlanks, indentAt, isLineEnd, leadStart, lineStart, skipBlanks, skipBreak } from './tree.ts';

/** A member or an element that is new. */
export interface Addition {
  readonly key: string | undefined;
  readonly value: unknown;
}

/** What changes in the list of what a container holds. */
export interface Change {
  readonly node: SourceNode;
  /** What stays, in order; its values may change too, elsewhere. */
  readonly kept: readonly SourceEntry[];
  readonly removed: readonly SourceEntry[];
  readonly added: readonly Addition[];
}

/** Get the offset behind an entry, its comma, and the comment behind them on their line. */
function behind({ blank }: EditContext, { end, comma }: SourceEntry): number {
  const own = Math.max(end, comma + 1);
  const next = skipBlanks(blank, own);
  return isLineEnd(blank, next) ? next : own;
}

function removeEntry(context: EditContext, node: SourceNode, entry: SourceEntry): TextEdit {
  const { text, blank } = context;
  const end = behind(context, entry);
  if (isLineEnd(blank, end) && indentAt(text, entry.start) !== undefined)
    return { start: leadStart(context, lineStart(text, entry.start), false), end: skipBreak(text, end), text: '' };
  const isLast = skipBlanks(blank, end) === node.end - 1;
  if (!isLineEnd(blank, end) && !isLast) return { start: entry.start, end: skipBlanks(text, end), text: '' };
  return { start: backBlanks(text, entry.start), end, text: '' };
}

/** Put something into a container that holds nothing but, perhaps, comments. */
function fillEmpty(context: EditContext, { node, added }: Change): TextEdit {
  const { text, newline, unit, writer } = context;
  const [start, end] = [node.start + 1, node.end - 1];
  const write = ({ key, value }: Addition, indent: string | undefined): string =>
    indent === undefined ? writer.inline(key, value, undefined) : writer.lines(key, value, indent, undefined);
  const inside = text.slice(start, end).trimEnd();
  if (unit === undefined && inside === '') {
    return { start, end, text: added.map((addition) => write(addition, undefined)).join(`,${context.gap}`) };
  }
  const line = lineStart(text, node.start);
  const outer = text.slice(line, skipBlanks(text, line));
  const indent = outer + (unit ?? '  ');
  const items = added.map((addition) => indent + write(addition, indent)).join(`,${newline}`);
  return { start: start + inside.length, end, text: `${newline}${items}${newline}${outer}` };
}

/** Put something behind the last entry that stays. */
function append(
  context: EditContext,
  last: SourceEntry,
  hasTrailing: boolean,
  { node, added }: Change,
): readonly TextEdit[] {
  const { text, newline, writer } = context;
  const indent = indentAt(text, last.start);
  const comma = last.comma < 0 ? [{ start: last.end, end: last.end, text: ',' }] : [];
  if (indent === undefined) {
    const gap = node.entries.length > 1 ? gapOf(context, node) : context.gap;
    const items = added.map(({ key, value }) => `${gap}${writer.inline(key, value, last)}`).join(',');
    const at = Math.max(last.end, last.comma + 1);
    return [...comma, { start: at, end: at, text: items + (hasTrailing ? ',' : '') }];
  }
  const items = added.map(({ key, value }) => `${newline}${indent}${writer.lines(key, value, indent, last)}`).join(',');
  const at = behind(context, last);
  return [...comma, { start: at, end: at, text: items + (hasTrailing ? ',' : '') }];
}

/** Find what is between a comma and what follows it on one line. */
function gapOf({ text }: EditContext, { entries }: SourceNode): string {
  const comma = (entries[0] as SourceEntry).comma + 1;
  return text.slice(comma, skipBlanks(text, comma));
}

/** Get the edits of a container in brackets: JSON, or YAML in flow style. */
export function editBrackets(context: EditContext, change: Change): readonly TextEdit[] {
  const { node, kept, removed, added } = change;
  const { text, blank, writer } = context;
  const [first] = node.entries;
  if (first === undefined) return [fillEmpty(context, change)];
  const hasTrailing = (node.entries.at(-1) as SourceEntry).comma >= 0;
  const [addition, ...others] = added;
  if (kept.length === 0 && addition !== undefined) {
    // The first entry makes place for the first addition, and so counts as one that stays.
    const indent = indentAt(text, first.start);
    const { key, value } = addition;
    const written = indent === undefined ? writer.inline(key, value, first) : writer.lines(key, value, indent, first);
    const place = { start: first.start, end: first.end, text: written };
    const rest = { node, kept: [first], removed: removed.filter((entry) => entry !== first), added: others };
    return [place, ...editBrackets(context, rest)];
  }
  const last = kept.at(-1);
  if (last === undefined) {
    const [start, end] = [node.start + 1, node.end - 1];
    if (text.slice(start, end) === blank.slice(start, end)) return [{ start, end, text: '' }];
  }
  const edits = removed.map((entry) => removeEntry(context, node, entry));
  if (last === undefined) return edits;
  if (added.length > 0) edits.push(...append(context, last, hasTrailing, change));
  else if (!hasTrailing && last.comma >= 0 && last !== node.entries.at(-1))
    edits.push({ start: last.comma, end: last.comma + 1, text: '' });
  return edits;
}
