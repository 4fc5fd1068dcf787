import get from 'lodash/get.js';
import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { locate } from '../read/locate.ts';
import { ancestors } from '../read/read.ts';
import type { ReadFunction } from '../read/read-caller-value.ts';
import { readCallerValue, readParsedValue } from '../read/read-caller-value.ts';
import { readDocuments } from '../read/read-documents.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { absoluteId, describeGroupRoot } from '../systems/marathon/ids.ts';
import { joinAgents } from '../systems/mesos/agent-facts.ts';
import { answerModules } from '../systems/mesos/modules.ts';
import type { Workload } from '../systems/workload.ts';
import { findComments } from '../text/comments.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { TextPart } from '../text/text.ts';
import { check, checkAgent, nameWorkloads } from './engine.ts';
import { commentLookalikes, labelLookalikes } from './near-miss-suppressions.ts';
import type { LintOptions } from './options.ts';
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
}

/** The target that is assumed: the newest of everything where the one that is given is wrong. */
export const assumedTarget = (target: Target): Target => (checkTarget(target).length > 0 ? {} : target);

/** The rules that are to run: all where what is given is no list of ids. */
export const chosenRules = ({ rules: only }: LintOptions): readonly Rule[] =>
  Array.isArray(only) ? rules.filter(({ id }) => only.includes(id)) : rules;

/** What is wrong with the options of a caller without types, which would otherwise leave rules out in silence. */
function checkOptions({
  target = {},
  rules: only = [],
  groupRoot = '/',
  severities,
}: LintOptions): readonly Diagnostic[] {
  const tell = (message: string): Diagnostic => ({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
  const known = rules.map(({ id }): string => id);
  const wrong = Array.isArray(only)
    ? only
        .filter((id) => !known.includes(id))
        .map((id) => `unknown rule ${quote(String(id))} in \`rules\`, expected ids of rules`)
    : ['unexpected `rules`, expected a list of ids'];
  const wrongRoot = describeGroupRoot(groupRoot);
  return [
    ...checkTarget(target),
    ...[...wrong, ...(wrongRoot === undefined ? [] : [wrongRoot]), ...describeSeverities(severities)].map(tell),
  ];
}

/** Whether the document says where it is from the root on, whatever group it is deployed in. */
const isFromRoot = (workload: Workload, value: unknown): boolean =>
  [workload.id, workload.document === 'marathon-group' ? get(value, 'id') : undefined].some(
    (id) => typeof id === 'string' && id.startsWith('/'),
  );

/** Continue the path of the group that a document is deployed in, if it is one, with the ids of its apps. */
export const underRoot = (
  workloads: readonly Workload[],
  value: unknown,
  groupRoot: string | undefined,
): readonly Workload[] =>
  groupRoot === undefined || describeGroupRoot(groupRoot) !== undefined
    ? workloads
    : workloads.map((workload) => {
        const id = workload.absoluteId;
        if (id === undefined || isFromRoot(workload, value)) return workload;
        return { ...workload, absoluteId: absoluteId(id.slice(1), groupRoot) };
      });

/** Drop findings under masked places. */
const unmasked = (masked: ReadonlySet<JsonPointer>, found: readonly Diagnostic[]): readonly Diagnostic[] =>
  masked.size === 0 ? found : found.filter(({ pointer }) => !ancestors(pointer).some((place) => masked.has(place)));

/** Find all in a value: detect → validate → read → check every rule that holds in the target. */
export function collectFindings(
  given: unknown,
  options: LintOptions,
  readInput: ReadFunction = readCallerValue,
): Collected {
  const { target = {}, groupRoot } = options;
  const assumed = assumedTarget(target);
  const { agent, document, diagnostics, value, ...read } = readInput(given, '', assumed);
  const workloads = underRoot(read.workloads, value, groupRoot);
  const tolerant = read.tolerant && underRoot(read.tolerant.workloads, value, groupRoot);
  const checked = tolerant ?? workloads;
  const chosen = chosenRules(options);
  const wrong = checkOptions(options);
  const found = unmasked(read.tolerant?.masked ?? new Set(), check(checked, assumed, chosen));
  const onAgent = agent === undefined ? [] : checkAgent(agent, joinAgents(assumed, [agent]), chosen);
  return {
    ...(document === undefined ? {} : { document }),
    workloads,
    ...(agent === undefined ? {} : { agent }),
    diagnostics: [...wrong, ...diagnostics, ...found, ...onAgent, ...labelLookalikes(checked)],
    suppressions: labelSuppressions(checked),
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
  parts: readonly TextPart[],
  options: LintOptions,
  text: string,
): CollectedText['parts'] =>
  parts.map((part) => {
    const found = collectFindings(part.value, options, readParsedValue);
    const diagnostics = [
      ...nameWorkloads(answerModules(part.problems, text, options.target), found.workloads),
      ...locate(found.diagnostics, part),
    ];
    return { ...found, diagnostics, suppressions: locateSuppressions(found.suppressions, part), part };
  });

/** Find all in a text: parse → inspect each document in it → locate what was found. */
export async function collectFromText(text: string, options: LintOptions & ReadOptions): Promise<CollectedText> {
  const { syntax, strictSyntax, flag } = options;
  const content = await readDocuments(text, { syntax, strictSyntax, flag });
  const { parts, problems } = content;
  const comments = await findComments(text, content, marks);
  return {
    parts: collectFromParts(parts, options, text),
    problems: [...answerModules(problems, text, options.target), ...commentLookalikes(comments)],
    suppressions: commentSuppressions(comments),
  };
}
