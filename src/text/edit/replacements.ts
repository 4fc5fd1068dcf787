import groupBy from 'lodash/groupBy.js';
import isEqual from 'lodash/isEqual.js';
import sortBy from 'lodash/sortBy.js';
import sortedLastIndex from 'lodash/sortedLastIndex.js';
import { joinPointer, parsePointer } from '../pointer.ts';
import { readText } from '../read.ts';
import type { Syntax } from '../text.ts';
import { applyEdits, type Edit } from './edit.ts';
import { type EditContexts, emitPlan } from './emit.ts';
import { applyToDraft, type Slot } from './plan.ts';
import { createContexts, readEditable } from './text.ts';
import { replaceText, type SourceEntry, type SourceNode, type TextEdit } from './tree.ts';

/** Edits that belong together, of the document that an offset lies in. */
export interface EditRequest {
  readonly offset: number;
  readonly edits: readonly Edit[];
}

/** The place of a value: the entry that it is the value of, and whether that is one of a block. */
interface Place {
  readonly node: SourceNode;
  readonly entry: SourceEntry | undefined;
  readonly inBlock: boolean;
}

type Members = ReadonlyMap<string, SourceEntry>;

/** Find what an object or list holds by key or index; each is gone through once. */
function createIndex(): (node: SourceNode) => Members {
  const known = new Map<SourceNode, Members>();
  return (node) => {
    const members =
      known.get(node) ?? new Map(node.entries.map((entry, index) => [entry.key ?? String(index), entry] as const));
    known.set(node, members);
    return members;
  };
}

/** Get the tokens that the pointers of edits have in common; what is taken away is taken from what is above it. */
function commonTokens(edits: readonly Edit[]): readonly string[] {
  const [first = [], ...others] = edits.map(({ op, pointer }) => {
    const tokens = parsePointer(pointer);
    return op === 'set' ? tokens : tokens.slice(0, -1);
  });
  const differs = first.findIndex((token, index) => others.some((tokens) => tokens[index] !== token));
  return differs < 0 ? first : first.slice(0, differs);
}

/** Get the replacements that make some edits; none where one cannot be made. Only what they touch is gone through. */
function plan(
  contexts: EditContexts,
  root: SourceNode,
  edits: readonly Edit[],
  membersOf: (node: SourceNode) => Members,
): readonly TextEdit[] {
  let place: Place = { node: root, entry: undefined, inBlock: false };
  let depth = 0;
  for (const token of commonTokens(edits)) {
    const { node } = place;
    const entry = node.shared === undefined ? membersOf(node).get(token) : undefined;
    if (entry === undefined) break;
    place = { node: entry.node, entry, inBlock: node.isBlock };
    depth++;
  }
  const { node, entry } = place;
  const slot: Slot = { entry, plan: { kind: 'source', source: node } };
  for (const edit of edits) {
    const pointer = joinPointer('', ...parsePointer(edit.pointer).slice(depth));
    if (applyToDraft(slot, { ...edit, pointer }) !== undefined) return [];
  }
  return [...emitPlan(contexts, node, slot.plan, place)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A request with the document that it is for, and the replacements that make it. */
interface Plan {
  readonly edits: readonly Edit[];
  readonly document: number;
  readonly made: readonly TextEdit[];
}

/** Get those of the plans that touch nothing that an earlier one in the text touches; of those that do the same, one. */
function chooseApart(plans: readonly Plan[]): readonly Plan[] {
  let reached = -1;
  return sortBy(
    plans.filter(({ made }) => made.length > 0),
    ({ made: [first] }) => first?.start,
  ).filter(({ made }) => {
    const isApart = made.every(({ start }) => start > reached);
    if (isApart) reached = Math.max(...made.map(({ end }) => end));
    return isApart;
  });
}

/**
 * Get the replacements that make each of some requests in a text, in order; empty where one cannot be made, or not without
 * changing what another one changes. Resolves for any text, in time linear in it and in the requests.
 */
export async function planReplacements(
  text: string,
  requests: readonly EditRequest[],
  asked: Syntax | undefined,
): Promise<readonly (readonly TextEdit[])[]> {
  const none = requests.map(() => []);
  const { syntax, parts, source } = await readEditable(text, asked);
  if (source === undefined) return none;
  const { blank, roots } = source();
  const contexts = await createContexts(text, syntax, blank);
  const membersOf = createIndex();
  const starts = roots.map(({ start }) => start);
  const plans = requests.map(({ offset, edits }): Plan => {
    const document = Math.max(0, sortedLastIndex(starts, offset) - 1);
    return { edits, document, made: plan(contexts, roots[document] as SourceNode, edits, membersOf) };
  });
  const chosen = chooseApart(plans);
  const wanted = groupBy(chosen, ({ document }) => document);
  // Whether they change nothing else, such as what an alias means, shows when the outcome is read.
  const edited = replaceText(
    text,
    chosen.flatMap(({ made }) => made),
  );
  const outcome = await readText(edited, { syntax, strictSyntax: true });
  const isRight = parts.every(({ value }, index) => {
    const edits = (wanted[index] ?? []).flatMap((each) => each.edits);
    return isEqual(outcome.parts[index]?.value, applyEdits(value, edits));
  });
  const known = new Set(chosen.map(({ made }) => JSON.stringify(made)));
  return isRight ? plans.map(({ made }) => (known.has(JSON.stringify(made)) ? made : [])) : none;
}
