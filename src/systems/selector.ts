import type { AgentConfiguration } from '../model/agent.ts';
import type { Target } from '../model/target.ts';
import type { SentGroup } from './marathon/groups/sent-group.ts';
import type { Workload } from './workload.ts';

/** What one request sends to Marathon. */
export interface SentContent {
  readonly workloads: readonly Workload[];
  /** The outermost group, where it is one. */
  readonly group?: SentGroup;
}

/**
 * What rules look into: one workload, what a request sends to Marathon, all workloads that are known together, be they of
 * one document or of several, or the configuration of an agent.
 */
export interface Sources {
  readonly workload: Workload;
  readonly request: SentContent;
  readonly document: readonly Workload[];
  readonly agent: AgentConfiguration;
}

/**
 * Finds the things of one kind in a source: the DVDI volumes of a workload, the flags of an agent. The engine evaluates
 * each selector once per source, however many rules use it, and those below an empty one not at all.
 */
export interface Selector<Item, From extends keyof Sources = 'workload'> {
  readonly from: From;
  /** The selector that `select` chooses from; absent for one that looks at the source itself. */
  readonly parent?: Selector<unknown, From> | undefined;
  /** Choose from the items of the parent, of which there is at least one. */
  select(items: readonly unknown[], source: Sources[From], target: Target): readonly Item[];
  /** Find the items of a source, in order; the target is the newest of everything if left out. */
  of(source: Sources[From], target?: Target): readonly Item[];
}

const root =
  <From extends keyof Sources>(from: From) =>
  <Item>(find: (source: Sources[From], target: Target) => readonly Item[]): Selector<Item, From> => ({
    from,
    select: (_, source, target) => find(source, target),
    of: (source, target = {}) => find(source, target),
  });

/** Make a selector of a function that looks at one workload. */
export const fromWorkload: <Item>(find: (workload: Workload, target: Target) => readonly Item[]) => Selector<Item> =
  root('workload');

/** Make a selector of a function that looks at all workloads of a document together. */
export const fromDocument: <Item>(
  find: (workloads: readonly Workload[], target: Target) => readonly Item[],
) => Selector<Item, 'document'> = root('document');

/** Make a selector of a function that looks at what a request sends to Marathon. */
export const fromRequest: <Item>(
  find: (content: SentContent, target: Target) => readonly Item[],
) => Selector<Item, 'request'> = root('request');

/** Make a selector of a function that looks at the configuration of an agent. */
export const fromAgent: <Item>(
  find: (agent: AgentConfiguration, target: Target) => readonly Item[],
) => Selector<Item, 'agent'> = root('agent');

/** Make a selector that chooses from the items of another one; where that finds none, `select` is not called. */
export const among = <Item, Part, From extends keyof Sources>(
  parent: Selector<Item, From>,
  select: (items: readonly Item[], source: Sources[From], target: Target) => readonly Part[],
): Selector<Part, From> => ({
  from: parent.from,
  parent,
  select,
  of: (source, target = {}) => {
    const items = parent.of(source, target);
    return items.length === 0 ? [] : select(items, source, target);
  },
});

/** Make a selector whose single item is the list of all that another one finds; it has none where that finds none. */
export const together = <Item, From extends keyof Sources>(
  parent: Selector<Item, From>,
): Selector<readonly Item[], From> => among(parent, (items) => [items]);

/** Each workload itself. */
export const workloads: Selector<Workload> = fromWorkload((workload) => [workload]);

/** The external volumes that a workload declares in any format. */
export const declaredVolumes: Selector<Workload['volumes'][number]> = fromWorkload(({ volumes }) => volumes);

/** The configuration of an agent itself. */
export const agents: Selector<AgentConfiguration, 'agent'> = fromAgent((agent) => [agent]);
