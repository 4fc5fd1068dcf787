import type { TreeApp, TreeGroup } from './tree.ts';

/** What can be waited for: an app, or a group, which means all apps in it and below it. */
type Node = TreeApp | TreeGroup;

const isGroup = (node: Node): node is TreeGroup => 'groups' in node;

interface Graph {
  readonly byId: Map<string, Node[]>;
  /** What each app waits for, those of the groups that it is in included. */
  readonly waits: Map<TreeApp, readonly string[]>;
}

/** An app waits for what it says and for what the groups around it say; nothing to do where none says anything. */
function collect(group: TreeGroup, inherited: readonly string[], graph: Graph): void {
  const known = graph.byId.get(group.id) ?? [];
  graph.byId.set(group.id, [...known, group]);
  const waits = [...inherited, ...group.dependencies];
  for (const app of group.apps.values()) {
    graph.byId.set(app.id, [...(graph.byId.get(app.id) ?? []), app]);
    graph.waits.set(app, [...waits, ...app.dependencies]);
  }
  for (const child of group.groups.values()) collect(child, waits, graph);
}

/**
 * Find an app that waits for itself, along apps and groups; `undefined` where there is none. RootGroup.scala:40-83.
 */
export function findCycle(root: TreeGroup): TreeApp | undefined {
  const graph: Graph = { byId: new Map(), waits: new Map() };
  collect(root, [], graph);
  const next = (node: Node): readonly Node[] =>
    isGroup(node)
      ? [...node.apps.values(), ...node.groups.values()]
      : (graph.waits.get(node) as readonly string[]).flatMap((id) => graph.byId.get(id) ?? []);
  const done = new Set<Node>();
  for (const start of graph.waits.keys()) {
    const open = new Set<Node>();
    const trail: { readonly node: Node; readonly left: Node[] }[] = [];
    const enter = (node: Node): void => {
      open.add(node);
      trail.push({ node, left: [...next(node)] });
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const node = top.left.pop();
      if (node === undefined) {
        trail.pop();
        open.delete(top.node);
        done.add(top.node);
      } else if (open.has(node)) {
        return [...open].filter((other): other is TreeApp => !isGroup(other)).at(-1);
      } else if (!done.has(node)) enter(node);
    }
  }
  return undefined;
}
