import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DocumentRead } from '../read/read.ts';
import { readValue } from '../read/read.ts';
import { forEachDocument } from '../read/read-documents.ts';
import { groupRolesOf } from '../systems/marathon/groups/group-roles.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import { allApps, readSentGroup } from '../systems/marathon/groups/sent-group.ts';
import { absoluteId, describeGroupRoot } from '../systems/marathon/ids.ts';
import { mergeUpdates } from '../systems/marathon/merged-updates.ts';
import { joinAgents } from '../systems/mesos/agent/facts.ts';
import { answerModules } from '../systems/mesos/modules.ts';
import type { Workload } from '../systems/workload.ts';
import { findComments } from '../text/comments.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { ancestors } from '../text/pointer.ts';
import type { TextContent, TextPart } from '../text/text.ts';
import { check, checkAgent, nameWorkloads } from './engine.ts';
import { commentLookalikes, labelLookalikes } from './near-miss-suppressions.ts';
import type { Prepared } from './prepare.ts';
import type { Suppression } from './suppress.ts';
import { commentSuppressions, labelSuppressions, marks } from './suppress.ts';

/** All that is found in a value, before anything is suppressed. */
export interface Collected {
  readonly document?: DocumentKind;
  readonly workloads: readonly Workload[];
  readonly agent?: AgentConfiguration;
  readonly diagnostics: readonly Diagnostic[];
  /** What the labels of its apps suppress. */
  readonly suppressions: readonly Suppression[];
  /** The workloads that rules look at, also in a document with shape errors. */
  readonly checked: readonly Workload[];
  /** Places about which only the shape error is reported. */
  readonly masked: ReadonlySet<JsonPointer>;
}

/** A document in the group that it is deployed in. */
interface Placed {
  readonly workloads: readonly Workload[];
  readonly group?: SentGroup;
}

/** Continue the path of the group that a document is deployed in with the ids of its apps that are not from the root on. */
function underRoot(workloads: readonly Workload[], group: SentGroup | undefined, root: string | undefined): Placed {
  if (root === undefined || describeGroupRoot(root) !== undefined) return { workloads, ...(group && { group }) };
  if (group === undefined)
    return {
      workloads: workloads.map((workload) => {
        const { absoluteId: id, id: written } = workload;
        return id === undefined || written?.startsWith('/')
          ? workload
          : { ...workload, absoluteId: absoluteId(id.slice(1), root) };
      }),
    };
  const placed = readSentGroup(group.source, group.pointer, { address: root });
  const parents = new Map(allApps(placed).map(({ pointer, parent }) => [pointer, parent]));
  return {
    group: placed,
    workloads: workloads.map((workload) => {
      const parent = parents.get(workload.pointer);
      if (parent === undefined || workload.id === undefined) return workload;
      return { ...workload, absoluteId: absoluteId(workload.id, parent.path), groupRoles: groupRolesOf(parent) };
    }),
  };
}

/** Drop findings under masked places. */
export const unmasked = (masked: ReadonlySet<JsonPointer>, found: readonly Diagnostic[]): readonly Diagnostic[] =>
  masked.size === 0 ? found : found.filter(({ pointer }) => !ancestors(pointer).some((place) => masked.has(place)));

const noPlaces: ReadonlySet<JsonPointer> = new Set();

/** Find all in a document that was read. */
export function collectFindings(read: DocumentRead, prepared: Prepared): Collected {
  const { target: assumed, rules: chosen, wrong } = prepared;
  const { groupRoot } = prepared.options;
  const { agent, document, diagnostics } = read;
  const { workloads, group } = underRoot(read.workloads, read.group, groupRoot);
  const { workloads: tolerated, masked = noPlaces } = read.tolerant ?? {};
  const checked = mergeUpdates(
    tolerated === undefined ? workloads : underRoot(tolerated, read.group, groupRoot).workloads,
  );
  const found = unmasked(masked, check(checked, assumed, chosen, group));
  const onAgent = agent === undefined ? [] : checkAgent(agent, joinAgents(assumed, [agent]), chosen);
  return {
    ...(document === undefined ? {} : { document }),
    workloads,
    ...(agent === undefined ? {} : { agent }),
    diagnostics: [...wrong, ...diagnostics, ...found, ...onAgent, ...labelLookalikes(checked)],
    suppressions: labelSuppressions(checked),
    checked,
    masked,
  };
}

/** All that is found in a text, before anything is suppressed. */
export interface CollectedText {
  readonly parts: readonly (Collected & { readonly part: TextPart })[];
  /** What no comment suppresses: what keeps the text, or a document in it, from being read, and what comments are wrong. */
  readonly problems: readonly Diagnostic[];
  /** What its comments suppress. */
  readonly suppressions: readonly Suppression[];
}

const locateSuppressions = (suppressions: readonly Suppression[], part: TextPart): readonly Suppression[] => {
  const pointers: readonly JsonPointer[] = suppressions.map(({ pointer }) => pointer);
  const positions = pointers.length === 0 ? new Map() : part.locate(pointers);
  return suppressions.map((each) => ({ ...each, position: positions.get(each.pointer) }));
};

/** Find all in the documents of a text, and locate it. */
export const collectFromParts = (
  content: Pick<TextContent, 'parts'>,
  prepared: Prepared,
  text: string,
): CollectedText['parts'] =>
  forEachDocument(content, (part) => {
    const found = collectFindings(readValue(part.value, prepared.target), prepared);
    return {
      ...found,
      problems: nameWorkloads(answerModules(part.problems, text, prepared.options.target), found.workloads),
      suppressions: locateSuppressions(found.suppressions, part),
      part,
    };
  });

/** Find all in a text that was read, whose documents and comments are known. */
export async function collectFromText(text: string, content: TextContent, prepared: Prepared): Promise<CollectedText> {
  const comments = await findComments(text, content, marks);
  return {
    parts: collectFromParts(content, prepared, text),
    problems: [...answerModules(content.problems, text, prepared.options.target), ...commentLookalikes(comments)],
    suppressions: commentSuppressions(comments),
  };
}
