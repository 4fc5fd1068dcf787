import { checkJson } from '../json/check.ts';
import { type Parsed, parseJson } from '../json/json.ts';
import { readKey, walkJson } from '../json/walk.ts';
import { type ToPosition, textStart } from '../lines.ts';
import { replaceText, type SourceEntry, type SourceNode, type TextEdit } from './tree.ts';

/** A JSON text that may have comments and commas behind last members, as one without them of the same length. */
export interface JsonSource {
  /** With blanks in place of comments. */
  readonly blank: string;
  /** With blanks in place of commas behind last members, too. */
  readonly plain: string;
  readonly parsed: Parsed;
  readonly root: SourceNode;
}

/** By `jsonc-parser`'s SyntaxKind, a `const enum` that a file compiled alone cannot read. */
const kinds = { closeBrace: 2, closeBracket: 4, comma: 5, lineComment: 12, blockComment: 13, end: 17 } as const;

/** Where a text has comments, and commas that a closing bracket follows, in order. */
async function findExtras(text: string): Promise<{ comments: readonly TextEdit[]; commas: readonly TextEdit[] }> {
  const { createScanner } = await import('jsonc-parser');
  const scanner = createScanner(text);
  const [comments, commas]: [TextEdit[], TextEdit[]] = [[], []];
  let comma = -1;
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = scanner.getPosition();
    if (kind === kinds.lineComment || kind === kinds.blockComment) {
      comments.push({ start, end, text: text.slice(start, end).replace(/[^\r\n]/g, ' ') });
    } else if (kind === kinds.comma) comma = start;
    else if (kind < kinds.lineComment) {
      const isClosing = kind === kinds.closeBrace || kind === kinds.closeBracket;
      if (comma >= 0 && isClosing) commas.push({ start: comma, end: comma + 1, text: ' ' });
      comma = -1;
    }
  }
  return { comments, commas };
}

/** The offsets of commas that a closing bracket follows. */
export const findTrailingCommas = async (text: string): Promise<readonly number[]> =>
  (await findExtras(text)).commas.map(({ start }) => start);

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

/** The nodes of a text that `JSON.parse` accepts; `blank` is the same one with commas behind last members. */
function buildTree(plain: string, blank: string, from: number): SourceNode {
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
  walkJson(plain, from, {
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

/** Read a JSON text for editing; `undefined` where it is not JSON, or nested too deep. */
export async function readJsonSource(text: string, toPosition: ToPosition): Promise<JsonSource | undefined> {
  const from = textStart(text);
  let [blank, plain, parsed] = [text, text, parseJson(text)];
  if (parsed === undefined) {
    const { comments, commas } = await findExtras(text);
    blank = replaceText(text, comments);
    plain = replaceText(blank, commas);
    parsed = parseJson(plain);
  }
  if (parsed === undefined || checkJson(plain, from, toPosition).tooDeep) return undefined;
  return { blank, plain, parsed, root: buildTree(plain, blank, from) };
}
