import toArray from 'lodash/toArray.js';
import type * as yaml from 'yaml';
import { isMergeKey, type Links, readKey } from '../yaml/links.ts';
import { toValue } from '../yaml/value.ts';
import type { SourceEntry, SourceNode } from './tree.ts';

type Tokens = readonly yaml.CST.SourceToken[];

/** Get the offset behind the last of the tokens of some kinds. */
function behindLast(tokens: Tokens, kinds: readonly string[], start: number): number {
  let end = start;
  for (const { type, offset, source } of tokens) if (kinds.includes(type)) end = offset + source.length;
  return end;
}

const SPACE = ['space', 'comment', 'newline', 'comma'];

const firstOf = (tokens: Tokens, otherwise: number): number =>
  tokens.find(({ type }) => !SPACE.includes(type))?.offset ?? otherwise;

const commaOf = (item: yaml.CST.CollectionItem | undefined): number =>
  item?.start.find(({ type }) => type === 'comma')?.offset ?? -1;

type Collection = yaml.CST.BlockMap | yaml.CST.BlockSequence | yaml.CST.FlowCollection;

/** Get the offset behind a value that is no block collection; a block of text goes to before its last line break. */
function endOf(text: string, node: yaml.Node): number {
  const [start, end] = node.range as yaml.Range;
  if (node.srcToken?.type !== 'block-scalar') return end;
  return start + text.slice(start, end).replace(/(?:\r\n|\n)$/, '').length;
}

interface Context {
  readonly text: string;
  readonly links: Links;
  readonly used: ReadonlySet<yaml.Node>;
}

function buildNode(context: Context, node: yaml.Node): SourceNode {
  const { text, links, used } = context;
  const { isMap, isSeq, isAlias } = links.yaml;
  const [start] = node.range as yaml.Range;
  const token = node.srcToken as Collection | undefined;
  const value = (): unknown => toValue({ ...links, root: node }).value;
  const plain = { kind: 'scalar', start, end: endOf(text, node), isBlock: false, entries: [], value } as const;
  if (isAlias(node)) return { ...plain, shared: 'it is an alias, and who else uses the anchor would change too' };
  if (token === undefined || !(isMap(node) || isSeq(node))) return plain;
  const isBlock = token.type !== 'flow-collection';
  const entries = isMap(node)
    ? (node.items as yaml.Pair<yaml.Node, yaml.Node | null>[]).map((pair, index) =>
        buildMember(context, pair, token, index),
      )
    : (node.items as yaml.Node[]).map((item, index) => buildElement(context, item, token.items, index));
  const end = isBlock ? Number(entries.at(-1)?.end) : plain.end;
  const merged = isMap(node)
    ? [...(links.members.get(node) as Iterable<[string, { readonly isMerged: boolean }]>)].flatMap(([key, member]) =>
        member.isMerged ? [key] : [],
      )
    : [];
  return {
    kind: isMap(node) ? 'object' : 'array',
    start,
    end,
    isBlock,
    entries,
    ...(used.has(node) && { shared: 'an alias uses it, and would change too' }),
    merged: new Set(merged),
    value,
  };
}

function nothing(offset: number): SourceNode {
  return { kind: 'scalar', start: offset, end: offset, isBlock: false, entries: [], value: () => null };
}

function buildMember(
  context: Context,
  { key, value, srcToken }: yaml.Pair<yaml.Node, yaml.Node | null>,
  { items }: Collection,
  index: number,
): SourceEntry {
  const item = srcToken as yaml.CST.CollectionItem;
  const start = firstOf(item.start, (key.range as yaml.Range)[0]);
  const colon = behindLast(toArray(item.sep), ['map-value-ind'], endOf(context.text, key));
  const isWritten = value !== null && (value.range as yaml.Range)[0] < (value.range as yaml.Range)[1];
  const end = behindLast(toArray(item.sep), ['anchor', 'tag'], colon);
  const node = isWritten ? buildNode(context, value) : nothing(end);
  const comma = commaOf((items as readonly yaml.CST.CollectionItem[])[index + 1]);
  const name = isMergeKey(context.links, key) ? undefined : readKey(context.links, key);
  return { key: name, start, end: Math.max(node.end, end), after: node.isBlock ? end : colon, comma, node };
}

function buildElement(context: Context, item: yaml.Node, items: Collection['items'], index: number): SourceEntry {
  const tokens = (items as readonly yaml.CST.CollectionItem[])[index] as yaml.CST.CollectionItem;
  const [from, to] = item.range as yaml.Range;
  const start = firstOf(tokens.start, from);
  const dash = behindLast(tokens.start, ['seq-item-ind'], start);
  const end = behindLast(tokens.start, ['anchor', 'tag'], dash);
  const node = from < to ? buildNode(context, item) : nothing(end);
  const comma = commaOf((items as readonly yaml.CST.CollectionItem[])[index + 1]);
  return { key: undefined, start, end: Math.max(node.end, end), after: node.isBlock ? end : dash, comma, node };
}

/** Build the nodes of a document whose nodes are linked, and which has no errors. */
export const buildYamlTree = (text: string, links: Links): SourceNode =>
  buildNode({ text, links, used: new Set(links.targets.values()) }, links.root);
