import isEqual from 'lodash/isEqual.js';
import { parseJson } from '../json/json.ts';
import { createPositions } from '../lines.ts';
import type { JsonPointer } from '../pointer.ts';
import type { Position } from '../position.ts';
import { quote } from '../quote.ts';
import { detectStyle } from '../stringify.ts';
import type { Syntax } from '../text.ts';
import type { Edit } from './edit.ts';
import { applyEdits } from './edit.ts';
import { type EditContexts, emitPlan } from './emit.ts';
import { createValueWriter, isSpacedJson } from './json-source-writer.ts';
import { readJsonSource } from './json-tree.ts';
import { applyToDraft, type Slot } from './plan.ts';
import { replaceText, type SourceNode, type TextEdit } from './tree.ts';
import { readYamlSource } from './yaml-tree.ts';
import { createYamlWriter } from './yaml-writer.ts';

/** What is to be said of an edit of a text. */
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

/** A text taken apart: its documents, and how to write into it. */
interface Source {
  readonly roots: readonly SourceNode[];
  readonly contexts: EditContexts;
}

/** Take a text apart; `undefined` where it cannot be read as what it is to be. */
export async function readSource(text: string, syntax: Syntax): Promise<Source | undefined> {
  const style = detectStyle(text, syntax);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const toPosition = createPositions(text);
  if (syntax !== 'yaml') {
    const unit = style.indent === undefined ? undefined : typeof style.indent === 'number' ? '  ' : style.indent;
    const source = await readJsonSource(text, toPosition);
    if (source === undefined) return undefined;
    const context = {
      text,
      blank: source.blank,
      newline,
      unit,
      gap: isSpacedJson(text, unit) ? ' ' : '',
      writer: createValueWriter(text, newline, unit),
    };
    return { roots: [source.root], contexts: { brackets: context, block: context } };
  }
  const source = await readYamlSource(text, toPosition);
  if (source === undefined) return undefined;
  const { module, blank, roots } = source;
  const unit = typeof style.indent === 'string' ? style.indent : '  ';
  const pageOf = (isBlock: boolean) => {
    const writer = createYamlWriter(module, text, newline, unit, isBlock);
    // Brackets of YAML stay on their line, where no indentation can be wrong.
    return { text, blank, newline, unit: isBlock ? unit : undefined, gap: ' ', writer };
  };
  return { roots, contexts: { brackets: pageOf(false), block: pageOf(true) } };
}

/** Whether a text is JSON, perhaps with comments, rather than YAML. */
export const guessSyntax = (text: string): Syntax =>
  /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text) || parseJson(text) !== undefined ? 'json' : 'yaml';

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

const refusal = (text: string, message: string, pointer: JsonPointer): EditedText => ({
  text,
  edits: [],
  findings: [{ rule: 'edit/refused', severity: 'error', message, pointer }],
});

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

/** Make edits in each document of a text: all of them, or none. */
export async function editDocuments(
  text: string,
  given: readonly (readonly Edit[])[],
  options: { readonly syntax?: Syntax } = {},
): Promise<EditedText> {
  const syntax = options.syntax ?? guessSyntax(text);
  const lists = plainEdits(given);
  if (lists === undefined) return refusal(text, 'a value to write is circular or nested too deep', '');
  const source = await readSource(text, syntax);
  if (source === undefined)
    return refusal(text, `the text cannot be read as ${syntax === 'json' ? 'JSON' : 'YAML'}`, '');
  const { roots, contexts } = source;
  if (lists.length > roots.length)
    return refusal(text, `the text holds ${roots.length} documents, expected ${lists.length}`, '');
  const found: TextEdit[] = [];
  for (const [index, edits] of lists.entries()) {
    const node = roots[index] as SourceNode;
    const root: Slot = { entry: undefined, plan: { kind: 'source', source: node } };
    for (const edit of edits) {
      const refused = applyToDraft(root, edit);
      if (refused !== undefined)
        return refusal(text, `${quote(edit.pointer)} cannot be changed: ${refused.refused}`, edit.pointer);
    }
    for (const edit of emitPlan(contexts, node, root.plan, { entry: undefined, inBlock: false })) found.push(edit);
  }
  const edits = found
    .filter((edit) => edit.text !== text.slice(edit.start, edit.end))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const edited = replaceText(text, edits);
  // What cannot be seen beforehand, above all who else uses an anchor, shows when the outcome is read again.
  const outcome = edits.length === 0 ? source : await readSource(edited, syntax);
  const isRight = roots.every((root, index) =>
    isEqual(outcome?.roots[index]?.value(), applyEdits(root.value(), lists[index] ?? [])),
  );
  if (!isRight || outcome?.roots.length !== roots.length) {
    const message = 'the edits cannot be made without changing something else, such as what an alias stands for';
    return refusal(text, message, (lists.flat()[0] as Edit).pointer);
  }
  return { text: edited, edits, findings: lostComments(text, contexts.brackets.blank, edits) };
}

/**
 * Make edits in a text, and leave every other byte of it alone: indentation, order, comments, quotes, line endings.
 *
 * JSON may have comments and commas behind last members. Of several documents in a YAML text the first is edited. An
 * edit that would change what an alias elsewhere stands for is refused, and so is all of a text that cannot be read;
 * never throws for bad data.
 */
export const editText = (
  text: string,
  edits: readonly Edit[],
  options: { readonly syntax?: Syntax } = {},
): Promise<EditedText> => editDocuments(text, [edits], options);
