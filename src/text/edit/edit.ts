import type { JsonPointer } from '../pointer.ts';
import { parsePointer } from '../pointer.ts';

/**
 * One change to a document. `set` adds or replaces the member at `pointer`, creating what is missing
 * above it; a last token of `-` appends to an array. `remove` takes the member away; one that is not there is ignored. `prune`
 * takes it away only if it is an empty object or array by then.
 */
export type Edit =
  | { readonly op: 'set'; readonly pointer: JsonPointer; readonly value: unknown }
  | { readonly op: 'remove' | 'removeIfEmpty'; readonly pointer: JsonPointer };

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Define a member as JSON.parse does, so that `__proto__` is a key like any other. */
function setMember(container: Container, token: string, value: unknown): void {
  const key = Array.isArray(container) && token === '-' ? container.length : token;
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

function removeMember(container: Container, token: string): void {
  if (!Array.isArray(container)) delete container[token];
  else if (token !== 'length' && Object.hasOwn(container, token)) container.splice(Number(token), 1);
}

function isEmptyMember(container: Container, token: string): boolean {
  const member = Object.hasOwn(container, token) ? (container as Record<string, unknown>)[token] : undefined;
  return isContainer(member) && Object.keys(member).length === 0;
}

const copyOf = (container: Container): Container => (Array.isArray(container) ? [...container] : { ...container });

/** Find the container that holds the last token. Those above it are copied once, those missing are made unless the edit removes. */
function descend(
  root: Container,
  copies: Set<unknown>,
  tokens: readonly string[],
  last: string,
  edit: Edit,
): Container | undefined {
  let node: Container = root;
  for (const [index, token] of tokens.entries()) {
    let member = Object.hasOwn(node, token) ? (node as Record<string, unknown>)[token] : undefined;
    if (!isContainer(member) && edit.op !== 'set') return undefined;
    if (!copies.has(member)) {
      const made = (tokens[index + 1] ?? last) === '-' ? [] : {};
      member = isContainer(member) ? copyOf(member) : made;
      copies.add(member);
      setMember(node, token, member);
    }
    node = member as Container;
  }
  return node;
}

/**
 * Apply edits one after the other and return a new value. The input is not changed, and what no edit touches is shared
 * with it. An edit at the root (`''`) replaces everything.
 */
export function applyEdits(value: unknown, edits: readonly Edit[]): unknown {
  const holder: Container = { root: value };
  const copies = new Set<unknown>();
  for (const edit of edits) {
    const tokens = ['root', ...parsePointer(edit.pointer)];
    const last = tokens.pop() as string;
    const container = descend(holder, copies, tokens, last, edit);
    if (container === undefined) continue;
    if (edit.op === 'set') setMember(container, last, edit.value);
    else if (edit.op === 'remove' || isEmptyMember(container, last)) removeMember(container, last);
  }
  return holder.root;
}
