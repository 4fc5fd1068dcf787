import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { DocumentRead } from '../read/read.ts';
import { readValue } from '../read/read.ts';
import { forEachDocument } from '../read/read-documents.ts';
import { rules } from '../rules/index.ts';
import { currentId } from '../rules/old-ids.ts';
import type { Rule } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import { groupRolesOf } from '../systems/marathon/groups/group-roles.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import { allApps, readSentGroup } from '../systems/marathon/groups/sent-group.ts';
import { absoluteId, describeGroupRoot } from '../systems/marathon/ids.ts';
import { joinAgents } from '../systems/mesos/agent/facts.ts';
import { answerModules } from '../systems/mesos/modules.ts';
import type { Workload } from '../systems/workload.ts';
import { findComments } from '../text/comments.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { ancestors } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { TextContent, TextPart } from '../text/text.ts';
import { check, checkAgent, nameWorkloads } from './engine.ts';
import { commentLookalikes, labelLookalikes } from './near-miss-suppressions.ts';
import type { LintOptions } from './options.ts';
import { volumeRules } from './plan.ts';
import { describeSeverities } from './severities.ts';
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

/** Get the target that is assumed: the newest of everything where the one that is given is wrong. */
export const assumedTarget = (target: Target): Target => (checkTarget(target).length > 0 ? {} : target);

/** Choose the rules to run: all where what is given is no list of ids; those that are named whatever they are about. */
export function chosenRules({ rules: only, scope }: LintOptions, known: readonly Rule[] = rules): readonly Rule[] {
  if (!Array.isArray(only)) return scope === 'volumes' ? volumeRules(known) : known;
  const ids = new Set(only.map(currentId));
  return known.filter(({ id }) => ids.has(id));
}

/** Find what is wrong with the options of a caller without types, which would otherwise leave rules out in silence. */
function checkOptions({
  target = {},
  rules: only = [],
  groupRoot = '/',
  scope = 'all',
  severities,
}: LintOptions): readonly Diagnostic[] {
  const report = (message: string): Diagnostic => ({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
  const wrong = Array.isArray(only)
    ? only
        .filter((id) => !rules.some((rule) => rule.id === currentId(id)))
        .map((id) => `unknown rule ${quote(String(id))} in \`rules\`, expected ids of rules`)
    : ['unexpected `rules`, expected a list of ids'];
  const wrongRoot = describeGroupRoot(groupRoot);
  const wrongScope = ['all', 'volumes'].includes(scope) ? [] : ['unexpected `scope`, expected `all` or `volumes`'];
  const others = [...(wrongRoot === undefined ? [] : [wrongRoot]), ...wrongScope];
  return [...checkTarget(target), ...[...wrong, ...others, ...describeSeverities(severities)].map(report)];
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

/** Find all in a document that was read, by every rule that holds in the target, of those that are `known`. */
export function collectFindings(read: DocumentRead, options: LintOptions, known?: readonly Rule[]): Collected {
  const { target = {}, groupRoot } = options;
  const { agent, document, diagnostics } = read;
  const assumed = assumedTarget(target);
  const { workloads, group } = underRoot(read.workloads, read.group, groupRoot);
  const { workloads: tolerated, masked = noPlaces } = read.tolerant ?? {};
  const checked = tolerated === undefined ? workloads : underRoot(tolerated, read.group, groupRoot).workloads;
  const chosen = chosenRules(options, known);
  const found = unmasked(masked, check(checked, assumed, chosen, group));
  const onAgent = agent === undefined ? [] : checkAgent(agent, joinAgents(assumed, [agent]), chosen);
  return {
    ...(document === undefined ? {} : { document }),
    workloads,
    ...(agent === undefined ? {} : { agent }),
    diagnostics: [...checkOptions(options), ...diagnostics, ...found, ...onAgent, ...labelLookalikes(checked)],
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
  options: LintOptions,
  text: string,
  known?: readonly Rule[],
): CollectedText['parts'] =>
  forEachDocument(content, (part) => {
    const found = collectFindings(readValue(part.value, assumedTarget(options.target ?? {})), options, known);
    return {
      ...found,
      problems: nameWorkloads(answerModules(part.problems, text, options.target), found.workloads),
      suppressions: locateSuppressions(found.suppressions, part),
      part,
    };
  });

/** Find all in a text that was read, whose documents and comments are known. */
export async function collectFromText(
  text: string,
  content: TextContent,
  options: LintOptions,
  known?: readonly Rule[],
): Promise<CollectedText> {
  const comments = await findComments(text, content, marks);
  return {
    parts: collectFromParts(content, options, text, known),
    problems: [...answerModules(content.problems, text, options.target), ...commentLookalikes(comments)],
    suppressions: commentSuppressions(comments),
  };
}
