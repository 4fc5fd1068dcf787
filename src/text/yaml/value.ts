import type * as yaml from 'yaml';
import { type JsonPointer, parsePointer } from '../pointer.ts';
import { DEEPEST } from '../text.ts';
import { type Links, type Members, resolveAlias, spend } from './links.ts';

/** A value, or the node at which it became too deep. */
export interface YamlValue {
  readonly value: unknown;
  readonly tooDeep: yaml.Node | undefined;
}

/** Get the value of a document whose nodes are linked; what an alias means is copied. */
export function toValue(links: Links): YamlValue {
  const { isScalar, isSeq } = links.yaml;
  let tooDeep: yaml.Node | undefined;
  const convert = (node: yaml.Node | null, depth: number, isCopy: boolean): unknown => {
    if (node === null) return null;
    const target = resolveAlias(links, node);
    const isInCopy = isCopy || target !== node;
    if (isInCopy && !spend(links, node)) return null;
    if (isScalar(target)) return target.value;
    if (depth === DEEPEST) {
      tooDeep ??= node;
      return null;
    }
    if (isSeq<yaml.Node>(target)) return target.items.map((item) => convert(item, depth + 1, isInCopy));
    const members = [...(links.members.get(target) as Members)];
    return Object.fromEntries(
      members.map(([key, { value, isMerged }]) => [key, convert(value, depth + 1, isInCopy || isMerged)]),
    );
  };
  const value = convert(links.root, 0, false);
  return { value, tooDeep };
}

/** Get the node at a pointer, or the nearest one above it; through an alias, the anchored one. */
export function findNode(links: Links, pointer: JsonPointer): yaml.Node {
  const { isSeq } = links.yaml;
  let node = links.root;
  for (const token of parsePointer(pointer)) {
    const member = links.members.get(node)?.get(token);
    const item = isSeq<yaml.Node>(node) && /^(?:0|[1-9]\d*)$/.test(token) ? node.items[Number(token)] : undefined;
    const next = member === undefined ? item : (member.value ?? member.key);
    if (next === undefined) break;
    node = resolveAlias(links, next);
  }
  return node;
}
