import { behindBlock, editBlock } from './block.ts';
import { editBrackets } from './brackets.ts';
import { type Draft, draftValue, type Slot } from './draft.ts';
import type { Page, SourceEntry, SourceNode, TextEdit } from './source.ts';
import { lineStart, skipBlanks } from './source.ts';

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Write a value in place of another, in brackets. */
function replaceInline({ text, unit, writer }: Page, node: SourceNode, entry: SourceEntry | undefined, value: unknown) {
  const { start, end } = node;
  const wasOneLine = node.entries.length > 0 && !/[\r\n]/.test(text.slice(start, end));
  // The start of a line is looked for where it matters only: a line may be as long as the text.
  if (unit === undefined || wasOneLine || !(node.isBlock || isFilled(value)))
    return { start, end, text: writer.inline(undefined, value, entry) };
  const line = lineStart(text, entry?.start ?? start);
  const indent = text.slice(line, skipBlanks(text, line));
  return { start, end, text: writer.lines(undefined, value, indent, entry) };
}

/** Write a value in place of another, as the value of an entry of a block. */
function replaceInBlock(page: Page, entry: SourceEntry, value: unknown): readonly TextEdit[] {
  const { text, newline, unit, writer } = page;
  const { start, after, end, key } = entry;
  const column = ' '.repeat(start - lineStart(text, start));
  if (!isFilled(value)) return [{ start: after, end, text: ` ${writer.lines(undefined, value, column, entry)}` }];
  const behind = behindBlock(page, end);
  if (key === undefined && behind === end) {
    return [{ start: after, end, text: ` ${writer.lines(undefined, value, `${column}  `, entry)}` }];
  }
  const indent = column + ' '.repeat(Math.max(String(unit).length, 2));
  const lines = `${newline}${indent}${writer.lines(undefined, value, indent, entry)}`;
  return [
    { start: after, end, text: '' },
    { start: behind, end: behind, text: lines },
  ];
}

/** Where a value stands: the entry that it is the value of, and whether that is one of a block. */
interface Place {
  readonly entry: SourceEntry | undefined;
  readonly inBlock: boolean;
}

/** The pages of a text for what is written in brackets and for blocks. */
export interface Pages {
  readonly brackets: Page;
  readonly block: Page;
}

const slotsOf = (draft: Extract<Draft, { slots: unknown }>): readonly (readonly [string | undefined, Slot])[] =>
  draft.kind === 'object' ? [...draft.slots] : draft.slots.map((slot) => [undefined, slot]);

/** The edits that make what is written at a place into a draft, in no order. */
export function emitDraft(pages: Pages, node: SourceNode, draft: Draft, place: Place): readonly TextEdit[] {
  const { entry, inBlock } = place;
  if (draft.kind === 'source') return [];
  const isNew = draft.kind === 'value' || draft.source !== node || (inBlock && node.entries.length === 0);
  if (isNew) {
    const value = draftValue(draft);
    if (entry !== undefined && inBlock) return replaceInBlock(pages.block, entry, value);
    return [replaceInline(node.isBlock ? pages.block : pages.brackets, node, entry, value)];
  }
  const slots = slotsOf(draft);
  const entries = new Set(slots.flatMap(([, slot]) => slot.entry ?? []));
  const keys = new Set([...entries].flatMap(({ key }) => key ?? []));
  const stays = (each: SourceEntry): boolean =>
    each.key === undefined ? draft.kind === 'object' || entries.has(each) : keys.has(each.key);
  const change = {
    node,
    kept: node.entries.filter(stays),
    removed: node.entries.filter((each) => !stays(each)),
    added: slots.flatMap(([key, slot]) => (slot.entry === undefined ? [{ key, value: draftValue(slot.draft) }] : [])),
  };
  const inside = slots.flatMap(([, slot]) =>
    slot.entry === undefined
      ? []
      : emitDraft(pages, slot.entry.node, slot.draft, { entry: slot.entry, inBlock: node.isBlock }),
  );
  if (change.removed.length === 0 && change.added.length === 0) return inside;
  return [...inside, ...(node.isBlock ? editBlock(pages.block, change, entry) : editBrackets(pages.brackets, change))];
}
