import { readKey, walkJson } from '../json/walk.ts';
import { textStart } from '../lines.ts';
import type { SourceEntry, SourceNode } from './tree.ts';

interface OpenEntry {
  key: string | undefined;
  start: number;
  after: number;
}

interface OpenContainer {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly entries: SourceEntry[];
}

/** Build the nodes of a text that `JSON.parse` accepts; `blank` is the same one with commas behind last members. */
export function buildJsonTree(plain: string, blank: string): SourceNode {
  const open: OpenContainer[] = [];
  let root: SourceNode | undefined;
  let next: OpenEntry | undefined;
  const pending: (OpenEntry | undefined)[] = [];

  const add = (kind: SourceNode['kind'], start: number, end: number, entries: readonly SourceEntry[]): void => {
    const value = (): unknown => JSON.parse(plain.slice(start, end));
    const node: SourceNode = { kind, start, end, isBlock: false, entries, value };
    const parent = open.at(-1);
    if (parent === undefined) {
      root = node;
      return;
    }
    let behind = end;
    while (/\s/.test(blank.charAt(behind))) behind++;
    const comma = blank.charAt(behind) === ',' ? behind : -1;
    parent.entries.push({ ...(next ?? { key: undefined, start, after: start }), end, comma, node });
    next = undefined;
  };
  walkJson(plain, textStart(plain), {
    open(start, isArray) {
      pending.push(next);
      next = undefined;
      open.push({ kind: isArray ? 'array' : 'object', start, entries: [] });
      return true;
    },
    close(end) {
      const { kind, start, entries } = open.pop() as OpenContainer;
      next = pending.pop();
      add(kind, start, end, entries);
    },
    nextElement() {},
    key(start, end) {
      next = { key: readKey(plain, start, end), start, after: end };
    },
    scalar(start, end) {
      add('scalar', start, end, []);
    },
  });
  return root as SourceNode;
}
