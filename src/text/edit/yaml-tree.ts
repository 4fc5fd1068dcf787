import toArray from 'lodash/toArray.js';
import type * as yaml from 'yaml';
import type { ToPosition } from '../lines.ts';
import { checkYaml } from '../yaml/check.ts';
import { findTooDeep } from '../yaml/depth.ts';
import { createLinks, isMergeKey, type Links, readKey, type Yaml } from '../yaml/links.ts';
import { toValue } from '../yaml/value.ts';
import { isEmpty, loadYaml, OPTIONS } from '../yaml/yaml.ts';
import type { SourceEntry, SourceNode } from './tree.ts';

/** A YAML text for editing. */
export interface YamlSource {
  readonly module: Yaml;
  /** With blanks in place of comments. */
  readonly blank: string;
  readonly roots: readonly SourceNode[];
}

/** What the lexer puts between the stretches of a text: the start of a document, an error, a scalar. */
const MARKS = ['\u0002', '\u0018', '\u001f'];

type Tokens = readonly yaml.CST.SourceToken[];

/** Put blanks in place of comments. A scalar is announced by a mark, so that what begins with `#` without it is one. */
function blankComments({ Lexer }: Yaml, text: string): string {
  const pieces: string[] = [];
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!MARKS.includes(lexeme)) pieces.push(lexeme.startsWith('#') && !isScalar ? ' '.repeat(lexeme.length) : lexeme);
    isScalar = lexeme === '\u001f';
  }
  return pieces.join('');
}

/** The offset behind the last of the tokens of some kinds. */
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

/** The offset behind a value that is no block collection; a block of text goes to before its last line break. */
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

function readRoot(module: Yaml, document: yaml.Document.Parsed, text: string, toPosition: ToPosition) {
  const { contents, errors } = document;
  if (errors.length > 0 || contents === null) return undefined;
  const links = createLinks(module, contents);
  const check = { links, toPosition: () => toPosition(0, 0), errors: [], problems: [] };
  checkYaml(check);
  if (check.errors.length > 0 || toValue(links).tooDeep !== undefined || links.exhausted !== undefined)
    return undefined;
  return buildNode({ text, links, used: new Set(links.targets.values()) }, contents);
}

/** Read a YAML text for editing; `undefined` where it cannot be read. */
export async function readYamlSource(text: string, toPosition: ToPosition): Promise<YamlSource | undefined> {
  const module = await loadYaml();
  const tokens = [...new module.Parser().parse(text)];
  if (tokens.some((token) => token.type === 'document' && findTooDeep(token) !== undefined)) return undefined;
  const composer = new module.Composer({ ...OPTIONS, keepSourceTokens: true });
  const documents = [...composer.compose(tokens)].filter((document) => !isEmpty(document));
  const roots = documents.map((document) => readRoot(module, document, text, toPosition));
  if (roots.length === 0 || roots.includes(undefined)) return undefined;
  return { module, blank: blankComments(module, text), roots: roots as readonly SourceNode[] };
}
