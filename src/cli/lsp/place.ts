import { readEditable } from '../../text/edit/text.ts';
import type { SourceEntry, SourceNode, Stretch } from '../../text/edit/tree.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { parsePointer } from '../../text/pointer.ts';
import type { Region } from './region.ts';

/** A key or a value of a document. */
export interface Place {
  /** The document. */
  readonly root: unknown;
  /** The keys and indices that lead there. */
  readonly tokens: readonly string[];
  readonly isKey: boolean;
  /** Where it is written, in its region. */
  readonly stretch: Stretch;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Get the value at some keys and indices; `undefined` where there is none. */
export function valueIn(value: unknown, tokens: readonly string[]): unknown {
  let at = value;
  for (const token of tokens) {
    if (!isRecord(at) || !Object.hasOwn(at, token)) return undefined;
    at = at[token];
  }
  return at;
}

/** Get the value at a pointer; `undefined` where there is none. */
export const valueAt = (value: unknown, pointer: JsonPointer): unknown => valueIn(value, parsePointer(pointer));

const holds = ({ start, end }: Stretch, offset: number): boolean => start <= offset && offset <= end;

/** Get where the key of a member is written. */
function keyStretch(text: string, { start, after }: SourceEntry): Stretch {
  const written = text.slice(start, after).replace(/\s*:\s*$/, '');
  return { start, end: start + written.length };
}

/** Find the key or value at an offset of a text that can be read. */
export async function placeAt({ text, syntax, offset }: Region): Promise<Place | undefined> {
  const { source } = await readEditable(text, syntax);
  const root = source?.().roots.find((node) => holds(node, offset));
  if (root === undefined) return undefined;
  const tokens: string[] = [];
  let node: SourceNode = root;
  for (;;) {
    const index = node.entries.findIndex((entry) => holds(entry, offset));
    const entry = node.entries[index];
    if (entry === undefined) break;
    tokens.push(entry.key ?? String(index));
    const key = entry.key === undefined ? undefined : keyStretch(text, entry);
    if (key !== undefined && holds(key, offset)) return { root: root.value(), tokens, isKey: true, stretch: key };
    node = entry.node;
    if (!holds(node, offset)) break;
  }
  return { root: root.value(), tokens, isKey: false, stretch: node };
}
