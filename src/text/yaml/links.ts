import type * as yaml from 'yaml';

/** The `yaml` module, which is loaded only where a text is YAML. */
export type Yaml = typeof yaml;

/** A member of a map: its key, and its value, which is `null` where nothing is written. */
export interface Member {
  readonly key: yaml.Node;
  readonly value: yaml.Node | null;
  /** Whether a merge key brought it in. */
  readonly isMerged: boolean;
}

/** The members of a map by their keys: of duplicates the last, and those that merge keys (`<<`) bring in. */
export type Members = ReadonlyMap<string, Member>;

/** What the nodes of one document say of each other. */
export interface Links {
  readonly yaml: Yaml;
  readonly root: yaml.Node;
  /** The anchored nodes that aliases mean. */
  readonly targets: Map<yaml.Node, yaml.Node>;
  readonly members: Map<yaml.Node, Members>;
  /** How many values aliases and merge keys may still bring in. */
  budget: number;
  /** The node that would have brought in more. */
  exhausted: yaml.Node | undefined;
}

/** As many values as the aliases and merge keys of a document may bring in. */
export const MOST_COPIES = 1_000_000;

/** Get the links of a document before anything is linked. */
export const createLinks = (module: Yaml, root: yaml.Node): Links => ({
  yaml: module,
  root,
  targets: new Map(),
  members: new Map(),
  budget: MOST_COPIES,
  exhausted: undefined,
});

/** Resolve an alias to the node that it means; any other node is itself. */
export const resolveAlias = <Maybe extends yaml.Node | null>(links: Links, node: Maybe): Maybe | yaml.Node =>
  node === null ? node : (links.targets.get(node) ?? node);

/** Get the members of the maps that a merge key brings in, `undefined` when its value is no map nor a list of maps. */
export function findMerged(links: Links, value: yaml.Node | null): readonly Members[] | undefined {
  const source = resolveAlias(links, value);
  const items = links.yaml.isSeq<yaml.Node>(source) ? source.items : [source];
  const merged = items.map((item) => item && links.members.get(resolveAlias(links, item)));
  return merged.every((members) => members instanceof Map) ? merged : undefined;
}

/** Check whether a key is the merge key: a plain `<<`. */
export const isMergeKey = (links: Links, key: yaml.Node): boolean =>
  links.yaml.isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** Check whether one more value may be brought in by a node. */
export function spend(links: Links, node: yaml.Node): boolean {
  if (links.budget === 0) {
    links.exhausted ??= node;
    return false;
  }
  links.budget--;
  return true;
}

/** Get the key as JSON would write it; `undefined` where JSON has no such key. */
export function readKey(links: Links, key: yaml.Node): string | undefined {
  const node = resolveAlias(links, key);
  return links.yaml.isScalar(node) ? String(node.value) : undefined;
}
