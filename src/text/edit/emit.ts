import { behindBlock, editBlock } from './block.ts';
import { editBrackets } from './brackets.ts';
import { type EditPlan, planValue, type Slot } from './plan.ts';
import type { EditContext, SourceEntry, SourceNode, TextEdit } from './tree.ts';
import { lineStart, skipBlanks } from './tree.ts';

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Write a value in place of another, in brackets. */
function replaceInline(
  { text, unit, writer }: EditContext,
  node: SourceNode,
  entry: SourceEntry | undefined,
  value: unknown,
) {
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
function replaceInBlock(context: EditContext, entry: SourceEntry, value: unknown): readonly TextEdit[] {
  const { text, newline, unit, writer } = context;
  const { start, after, end, key } = entry;
  const column = ' '.repeat(start - lineStart(text, start));
  if (!isFilled(value)) return [{ start: after, end, text: ` ${writer.lines(undefined, value, column, entry)}` }];
  const behind = behindBlock(context, end);
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

/** Where a value is: the entry that it is the value of, and whether that is one of a block. */
interface Place {
  readonly entry: SourceEntry | undefined;
  readonly inBlock: boolean;
}

/** The contexts of a text for what is written in brackets and for blocks. */
export interface EditContexts {
  readonly brackets: EditContext;
  readonly block: EditContext;
}

const slotsOf = (plan: Extract<EditPlan, { slots: unknown }>): readonly (readonly [string | undefined, Slot])[] =>
  plan.kind === 'object' ? [...plan.slots] : plan.slots.map((slot) => [undefined, slot]);

/** Get the edits that make what is written at a place into a plan, in no order. */
export function emitPlan(contexts: EditContexts, node: SourceNode, plan: EditPlan, place: Place): readonly TextEdit[] {
  const { entry, inBlock } = place;
  if (plan.kind === 'source') return [];
  const isNew = plan.kind === 'value' || plan.source !== node || (inBlock && node.entries.length === 0);
  if (isNew) {
    const value = planValue(plan);
    if (entry !== undefined && inBlock) return replaceInBlock(contexts.block, entry, value);
    return [replaceInline(node.isBlock ? contexts.block : contexts.brackets, node, entry, value)];
  }
  const slots = slotsOf(plan);
  const entries = new Set(slots.flatMap(([, slot]) => slot.entry ?? []));
  const keys = new Set([...entries].flatMap(({ key }) => key ?? []));
  const stays = (each: SourceEntry): boolean =>
    each.key === undefined ? plan.kind === 'object' || entries.has(each) : keys.has(each.key);
  const change = {
    node,
    kept: node.entries.filter(stays),
    removed: node.entries.filter((each) => !stays(each)),
    added: slots.flatMap(([key, slot]) => (slot.entry === undefined ? [{ key, value: planValue(slot.plan) }] : [])),
  };
  const inside = slots.flatMap(([, slot]) =>
    slot.entry === undefined
      ? []
      : emitPlan(contexts, slot.entry.node, slot.plan, { entry: slot.entry, inBlock: node.isBlock }),
  );
  if (change.removed.length === 0 && change.added.length === 0) return inside;
  return [
    ...inside,
    ...(node.isBlock ? editBlock(contexts.block, change, entry) : editBrackets(contexts.brackets, change)),
  ];
}
