import type * as yaml from 'yaml';
import { describeNumber } from '../number.ts';
import { type JsonPointer, joinPointer } from '../pointer.ts';
import type { Position } from '../position.ts';
import { quote } from '../quote.ts';
import { addProblem, describeDuplicate, type TextProblem, type TextRule } from '../text.ts';
import { findMerged, isMergeKey, type Links, type Member, readKey, spend } from './links.ts';

/** What a walk through a document collects. */
export interface YamlCheck {
  readonly links: Links;
  readonly toPosition: (node: yaml.Node) => Position;
  /** What keeps the document from being read. */
  readonly errors: TextProblem[];
  /** What does not. */
  readonly problems: TextProblem[];
}

/** Add an error that keeps the document from being read. */
export function refuseNode(check: YamlCheck, rule: TextRule, node: yaml.Node, message: string): void {
  addProblem(check.errors, { rule, severity: 'error', message, pointer: '', position: check.toPosition(node) });
}

type YamlMap = yaml.YAMLMap<yaml.Node, yaml.Node | null>;
type Pair = yaml.Pair<yaml.Node, yaml.Node | null>;

/** The anchors so far; `undefined` for one whose node has not ended. */
type Anchors = Map<string, yaml.Node | undefined>;

function checkScalar(check: YamlCheck, node: yaml.Scalar, pointer: JsonPointer): void {
  const { source, value } = node;
  const message = typeof value === 'number' && source !== undefined ? describeNumber(source, value) : undefined;
  if (message === undefined) return;
  const position = check.toPosition(node);
  addProblem(check.problems, { rule: 'text/number', severity: 'warning', message, pointer, position });
}

function checkAlias(check: YamlCheck, node: yaml.Alias, anchors: Anchors): void {
  const { source } = node;
  const target = anchors.get(source);
  if (target !== undefined) check.links.targets.set(node, target);
  else {
    const expected = anchors.has(source) ? 'that ends before it' : 'before it';
    const anchor = quote(`&${source}`);
    refuseNode(
      check,
      'text/alias',
      node,
      `unexpected alias ${quote(`*${source}`)}, expected an anchor ${anchor} ${expected}`,
    );
  }
}

/** Add the members that a merge key brings in; those that are there already, or follow, go before them. */
function mergeMembers(check: YamlCheck, members: Map<string, Member>, { key, value }: Pair): void {
  const { links } = check;
  const merged = findMerged(links, value);
  if (merged === undefined) {
    const message = 'unexpected value of the merge key `<<`, expected a map or a list of maps';
    refuseNode(check, 'text/syntax', value ?? key, message);
  }
  for (const source of merged ?? []) {
    for (const [name, member] of source) {
      if (!spend(links, key)) return;
      if (!members.has(name)) members.set(name, { ...member, isMerged: true });
    }
  }
}

function checkMap(check: YamlCheck, map: YamlMap, pointer: JsonPointer): void {
  const { links, toPosition } = check;
  const members = new Map<string, Member>();
  const firsts = new Map<string, yaml.Node>();
  for (const member of map.items) {
    const name = readKey(links, member.key);
    if (isMergeKey(links, member.key)) mergeMembers(check, members, member);
    else if (name === undefined) {
      refuseNode(check, 'text/syntax', member.key, 'unexpected list or map as a key, expected a string');
    } else {
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, member.key);
      else {
        const positions = [toPosition(member.key), toPosition(first)] as const;
        addProblem(check.problems, describeDuplicate(name, joinPointer(pointer, name), ...positions));
      }
      members.set(name, { key: member.key, value: member.value, isMerged: false });
    }
  }
  links.members.set(map, members);
}

/**
 * Walk through a node in the order of the text, the inside of a map before the map: link aliases and members, and find
 * what is wrong. It recurses, so the nesting must have been checked.
 */
function walk(check: YamlCheck, node: yaml.Node, pointer: JsonPointer, anchors: Anchors): void {
  const { isAlias, isScalar, isSeq } = check.links.yaml;
  if (isAlias(node)) {
    checkAlias(check, node, anchors);
    return;
  }
  if (node.anchor !== undefined) anchors.set(node.anchor, undefined);
  if (isScalar(node)) checkScalar(check, node, pointer);
  else if (isSeq<yaml.Node>(node)) {
    for (const [index, item] of node.items.entries()) walk(check, item, joinPointer(pointer, index), anchors);
  } else {
    const map = node as YamlMap;
    for (const { key, value } of map.items) {
      const member = joinPointer(pointer, readKey(check.links, key) ?? '');
      walk(check, key, member, anchors);
      if (value !== null) walk(check, value, member, anchors);
    }
    checkMap(check, map, pointer);
  }
  if (node.anchor !== undefined) anchors.set(node.anchor, node);
}

/** Link the nodes of a document, and find what is wrong with them. */
export function checkYaml(check: YamlCheck): void {
  walk(check, check.links.root, '', new Map());
}
