import isEqual from 'lodash/isEqual.js';
import { createPositions } from '../lines.ts';
import type { JsonPointer } from '../pointer.ts';
import type { Position } from '../position.ts';
import { quote } from '../quote.ts';
import { looksLikeJson, readText } from '../read.ts';
import { detectStyle } from '../stringify.ts';
import type { Syntax, TextContent } from '../text.ts';
import { loadYaml } from '../yaml/yaml.ts';
import type { Edit } from './edit.ts';
import { applyEdits } from './edit.ts';
import { type EditContexts, emitPlan } from './emit.ts';
import { createValueWriter, isSpacedJson } from './json-source-writer.ts';
import { applyToDraft, type Refusal, type Slot } from './plan.ts';
import { type EditContext, replaceText, type SourceNode, type TextEdit } from './tree.ts';
import { createYamlWriter } from './yaml-writer.ts';

/** What to report about an edit of a text. */
export interface EditFinding {
  /** `edit/refused`: nothing was changed. `edit/comment`: a comment went with what it stood behind. */
  readonly rule: 'edit/refused' | 'edit/comment';
  readonly severity: 'error' | 'info';
  readonly message: string;
  readonly pointer: JsonPointer;
  readonly position?: Position;
}

/** A text that was edited. */
export interface EditedText {
  /** The text as it was where a finding is an error. */
  readonly text: string;
  /** What was replaced, in order, by offsets into the text as it was; none overlap. */
  readonly edits: readonly TextEdit[];
  readonly findings: readonly EditFinding[];
}

/** An edited text as it was read again to prove the edits; as it was before where a finding is an error. */
export interface EditedContent extends EditedText {
  readonly content: TextContent;
}

/** Read a text for editing: JSON may have comments, and commas behind last members. */
export function readEditable(text: string, asked: Syntax | undefined): Promise<TextContent> {
  const syntax = asked ?? (looksLikeJson(text) ? 'json' : undefined);
  return readText(text, { syntax: syntax === 'json' ? 'jsonc' : syntax, strictSyntax: true });
}

/** Make the contexts in which values are written into a text. */
export async function createContexts(text: string, syntax: Syntax, blank: string): Promise<EditContexts> {
  const style = detectStyle(text, syntax);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (syntax !== 'yaml') {
    const unit = style.indent === undefined ? undefined : typeof style.indent === 'number' ? '  ' : style.indent;
    const gap = isSpacedJson(text, unit) ? ' ' : '';
    const context = { text, blank, newline, unit, gap, writer: createValueWriter(text, newline, unit) };
    return { brackets: context, block: context };
  }
  const module = await loadYaml();
  const unit = typeof style.indent === 'string' ? style.indent : '  ';
  const contextOf = (isBlock: boolean): EditContext => {
    const writer = createYamlWriter(module, text, newline, unit, isBlock);
    // Brackets of YAML stay on their line, where no indentation can be wrong.
    return { text, blank, newline, unit: isBlock ? unit : undefined, gap: ' ', writer };
  };
  return { brackets: contextOf(false), block: contextOf(true) };
}

/** Report the comments that edits remove, those on neighbouring lines together. */
function lostComments(text: string, blank: string, edits: readonly TextEdit[]): readonly EditFinding[] {
  const toPosition = createPositions(text);
  const isComment = (offset: number): boolean => text.charAt(offset) !== blank.charAt(offset);
  return edits.flatMap(({ start, end }) => {
    const lost: { start: number; end: number }[] = [];
    for (let at = start; at < end; at++) {
      if (!isComment(at)) continue;
      const last = lost.at(-1);
      if (last !== undefined && /^\s*$/.test(text.slice(last.end, at))) last.end = at + 1;
      else lost.push({ start: at, end: at + 1 });
    }
    return lost.map((comment): EditFinding => {
      const message = `the comment ${quote(text.slice(comment.start, comment.end))} goes with what it belongs to`;
      const position = toPosition(comment.start, comment.end);
      return { rule: 'edit/comment', severity: 'info', message, pointer: '', position };
    });
  });
}

/** Values as JSON has them, so that all of them can be written; `undefined` where one is circular or too deep. */
function plainEdits(lists: readonly (readonly Edit[])[]): readonly (readonly Edit[])[] | undefined {
  try {
    return lists.map((edits) =>
      edits.map((edit) =>
        edit.op === 'set' ? { ...edit, value: JSON.parse(JSON.stringify(edit.value) ?? 'null') as unknown } : edit,
      ),
    );
  } catch {
    return undefined;
  }
}

/** Plan the replacements that make edits in the documents of a text; an edit that cannot be made refuses them all. */
function planEdits(
  contexts: EditContexts,
  roots: readonly SourceNode[],
  lists: readonly (readonly Edit[])[],
): readonly TextEdit[] | (Refusal & Pick<Edit, 'pointer'>) {
  const found: TextEdit[] = [];
  for (const [index, edits] of lists.entries()) {
    const node = roots[index] as SourceNode;
    const root: Slot = { entry: undefined, plan: { kind: 'source', source: node } };
    for (const edit of edits) {
      const refused = applyToDraft(root, edit);
      if (refused !== undefined) return { ...refused, pointer: edit.pointer };
    }
    for (const edit of emitPlan(contexts, node, root.plan, { entry: undefined, inBlock: false })) found.push(edit);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Make edits in each document of a text that was read: all of them, or none. `wanted` is what the documents must then
 * hold, where the caller knows that already.
 */
export async function editContent(
  text: string,
  content: TextContent,
  given: readonly (readonly Edit[])[],
  wanted?: readonly unknown[],
): Promise<EditedContent> {
  const { syntax, parts } = content;
  const refuse = (message: string, pointer: JsonPointer = ''): EditedContent => ({
    text,
    edits: [],
    findings: [{ rule: 'edit/refused', severity: 'error', message, pointer }],
    content,
  });
  const lists = plainEdits(given);
  if (lists === undefined) return refuse('a value to write is circular or nested too deep');
  const source = content.source?.();
  if (source === undefined) return refuse(`the text cannot be read as ${syntax === 'yaml' ? 'YAML' : 'JSON'}`);
  if (lists.length > parts.length) return refuse(`the text holds ${parts.length} documents, expected ${lists.length}`);
  const planned = planEdits(await createContexts(text, syntax, source.blank), source.roots, lists);
  if ('refused' in planned)
    return refuse(`${quote(planned.pointer)} cannot be changed: ${planned.refused}`, planned.pointer);
  const edits = planned.filter((edit) => edit.text !== text.slice(edit.start, edit.end));
  const edited = replaceText(text, edits);
  // What cannot be seen beforehand, above all who else uses an anchor, shows when the outcome is read again.
  const outcome = edits.length === 0 ? content : await readText(edited, { syntax, strictSyntax: true });
  const values = wanted ?? parts.map(({ value }, index) => applyEdits(value, lists[index] ?? []));
  if (
    !isEqual(
      outcome.parts.map(({ value }) => value),
      values,
    )
  )
    return refuse(
      'the edits would change something else too, such as what an alias elsewhere means',
      lists.flat()[0]?.pointer,
    );
  return { text: edited, edits, findings: lostComments(text, source.blank, edits), content: outcome };
}

/**
 * Apply edits to a text and leave every other byte alone: indentation, order, comments, quotes, line endings.
 *
 * JSON may have comments and trailing commas. Of several documents in a YAML text the first is edited. An edit that would change
 * what an alias elsewhere refers to is refused, as is a text that cannot be read. Never throws for bad data.
 *
 * @example
 * ```ts
 * const { text } = await editText('id: /db # mine\nmem: 64\n', [{ op: 'set', pointer: '/mem', value: 128 }]);
 * text; // 'id: /db # mine\nmem: 128\n'
 * ```
 */
export async function editText(
  text: string,
  edits: readonly Edit[],
  options: { readonly syntax?: Syntax } = {},
): Promise<EditedText> {
  const { content: _, ...edited } = await editContent(text, await readEditable(text, options?.syntax), [edits]);
  return edited;
}
