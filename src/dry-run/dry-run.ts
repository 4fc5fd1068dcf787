import groupBy from 'lodash/groupBy.js';
import once from 'lodash/once.js';
import type { DocumentKind } from '../generated/catalogue.ts';
import type { Violation } from '../lint/engine.ts';
import { diagnoseAll, findViolations } from '../lint/engine.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { versionOf } from '../model/target.ts';
import type { Detected } from '../read/detect.ts';
import { detectDocument, takenAs } from '../read/detect.ts';
import { notYetReported, toJsonData } from '../read/json-data.ts';
import { launchedApps } from '../read/launched.ts';
import { readAsMarathon } from '../read/marathon.ts';
import { diagnoseUnknown, unreadable } from '../read/read.ts';
import { remarksOn } from '../read/remarks.ts';
import { diagnoseShape } from '../read/shape-diagnostics.ts';
import { findShapeProblems } from '../read/shape-problems.ts';
import { decodeWorkloads } from '../read/workloads.ts';
import { rules } from '../rules/index.ts';
import { authorityOf } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import type { BodyRead } from '../systems/marathon/generations/index.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import { mergeUpdates } from '../systems/marathon/merged-updates.ts';
import type { MarathonRequest } from '../systems/marathon/request.ts';
import { readMessage } from '../systems/mesos/protobuf/read.ts';
import type { Workload } from '../systems/workload.ts';
import type { Written } from '../text/json/numbers.ts';
import type { MarathonAnswer } from './marathon-answer.ts';
import { unreadableAnswer } from './marathon-answer.ts';
import type { Sent } from './marathon-request.ts';
import { answerAddress, answerRequest, checkRequest, findSent } from './marathon-request.ts';
import type { MesosAnswer } from './mesos-answer.ts';
import { groupRefusal, mesosAnswers } from './mesos-answer.ts';
import { answerEnd } from './reading-end.ts';

/** The answer of one authority. */
export type Answer = MarathonAnswer | MesosAnswer;

/** Check whether an authority lets nothing go on. */
export const refuses = (answer: Answer): boolean =>
  answer.authority === 'marathon' ? answer.status >= 400 : !answer.ok;

/** How to run dry. */
export interface DryRunOptions {
  /** The cluster that is assumed; the newest of everything where it says nothing. */
  readonly target?: Target;
  /** How the document is sent to Marathon: `POST` of an app or a group, `PUT` of a list, where it says nothing. */
  readonly request?: MarathonRequest;
}

const enforced = rules.filter(({ id }) => !id.startsWith('advice/'));

/** The rules that Marathon enforces while it reads. */
const onReading = enforced.filter(({ id, stage }) => id.startsWith('marathon/') && stage === 'json');

/** Those that a Mesos message cannot break any more, since it is without what breaks them. */
const onAccept = enforced.filter(({ id, stage }) => id.startsWith('mesos-') && stage === 'api-accept');
const onLosing = enforced.filter(({ id }) => id === 'mesos-agent/options-lost');

/** What would happen. */
export interface DryRun {
  /** What the value is; absent when it is nothing that is known. */
  readonly document?: DocumentKind;
  /** In the order in which they are met; a workload goes no further than the first authority that refuses it. */
  readonly answers: readonly Answer[];
  /** Why there is no answer, what explains a refusal, and on what facts an answer depends; sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

type Answered = Pick<DryRun, 'answers' | 'diagnostics'>;

/** How Marathon answers to what the rules find in a request. */
interface MarathonRun {
  readonly group: SentGroup | undefined;
  readonly answer: (found: readonly Violation[]) => MarathonAnswer;
}

/** What the rules find, and what the authorities that have rules answer to the workloads that could be read. */
function answerRead(
  document: DocumentKind,
  workloads: readonly Workload[],
  target: Target,
  written: readonly Workload[] = [],
  marathon?: MarathonRun,
): Answered {
  // What Mesos drops while it reads is seen only where it was written.
  const lost = findViolations(written, target, onLosing);
  const found = [...findViolations(workloads, target, enforced, marathon?.group), ...lost];
  const answers: Answer[] = marathon === undefined ? [] : [marathon.answer(found)];
  if (!answers.some(refuses)) {
    const byWorkload = groupBy(found, ({ workload }) => workload?.pointer);
    const violationsOf = ({ pointer }: Workload): readonly Violation[] => byWorkload[pointer] ?? [];
    const refusal = document === 'mesos-task-group' ? groupRefusal(workloads, violationsOf) : undefined;
    for (const workload of launchedApps(workloads, target))
      answers.push(...mesosAnswers(workload, violationsOf(workload), target, refusal));
  }
  const asked = new Set<string>(answers.map(({ authority }) => authority));
  return {
    answers,
    diagnostics: diagnoseAll(
      found.filter(({ rule }) => asked.size === 0 || asked.has(authorityOf(rule))),
      workloads,
    ),
  };
}

/** The JSON text that a value was read from, which holds more than the value. */
export interface Source {
  /** The whole of it, which Mesos reads. */
  readonly text?: string | undefined;
  /** The numbers of it that the value does not hold exactly. */
  readonly written?: Written;
  /** What the value was detected as, where that is known. */
  readonly found?: ReturnType<typeof detectDocument> | undefined;
}

/** A document, and its workloads as they are written, which are decoded when they are asked for. */
interface AsWritten {
  readonly detected: Detected;
  readonly workloads: () => readonly Workload[];
  /** Whether it has the shape of its kind. */
  readonly isSound: boolean;
}

/** Answer to a document of Mesos, which goes on as the message that Mesos makes of it. */
function answerMessage({ detected, workloads }: AsWritten, text: string, type: string, target: Target): Answered {
  const { document } = detected;
  const result = readMessage(text, type, versionOf(target, 'mesos'));
  if ('message' in result) {
    const asRead = decodeWorkloads(takenAs(document, result.message, ''));
    return answerRead(document.kind, asRead, target, workloads());
  }
  const answers: Answer[] = [{ authority: 'mesos-master', ok: false, stage: 'api-accept', error: result.error }];
  return { answers, diagnostics: diagnoseAll(findViolations(workloads(), target, onAccept), workloads()) };
}

/** Answer to a request to Marathon: what Marathon cannot read goes no further; the rest goes on as Marathon reads it. */
function answerMarathon(sent: Sent, { workloads, isSound }: AsWritten, ask: () => BodyRead, target: Target): Answered {
  const lost = answerAddress(sent.routed);
  if (lost !== undefined) return { answers: [lost], diagnostics: [] };
  const read = ask();
  if ('end' in read) return answerEnd(read.end, sent, target);
  if ('errors' in read)
    return {
      answers: [unreadableAnswer(read.errors, read.status)],
      diagnostics: diagnoseAll(findViolations(workloads(), target, onReading), workloads()),
    };
  // What is read has types that rules can look at, also where an older release read what the schema does not describe.
  const asRead = takenAs(sent.document, read.value, sent.base);
  const isAsWritten = isSound && read.value === sent.value;
  const decoded = mergeUpdates(isAsWritten ? workloads() : decodeWorkloads(asRead, [], sent.routed));
  const group = sent.document.group?.(asRead.filled, sent.base, sent.routed);
  const answer = (found: readonly Violation[]): MarathonAnswer =>
    answerRequest(sent.routed, found, decoded, group, target);
  return answerRead(sent.document.kind, decoded, target, [], { group, answer });
}

/** Answer to a document that neither Marathon nor Mesos is sent as it is; what Marathon says of a pod is not modelled. */
function answerOther(detected: Detected, workloads: readonly Workload[], target: Target): Answered {
  const { kind } = detected.document;
  const read = answerRead(kind, workloads, target);
  if (kind !== 'marathon-pod') return read;
  const { diagnostics } = answerEnd({ unmodelled: 'pods', path: '' }, detected, target);
  return { answers: [], diagnostics: [...diagnostics, ...read.diagnostics] };
}

function run(
  value: unknown,
  { target = {}, request }: DryRunOptions,
  { text, written, found = detectDocument(value) }: Source,
): DryRun {
  const sent = findSent(value, found, request, target);
  const detected = sent ?? found;
  if (!('document' in detected)) return { answers: [], diagnostics: [diagnoseUnknown(detected, value)] };
  const { document } = detected;
  const read = once(() => readAsMarathon(detected, target, { written, route: sent?.routed.route }));
  const problems = findShapeProblems(detected, target, read);
  const workloads = once(() => decodeWorkloads(detected, problems, sent?.routed));
  const asWritten = { detected, isSound: problems.length === 0, workloads };
  const type = document.message?.(detected.value);
  const answered =
    sent !== undefined
      ? answerMarathon(sent, asWritten, read, target)
      : type === undefined
        ? answerOther(detected, workloads(), target)
        : answerMessage(asWritten, text ?? JSON.stringify(value), type, target);
  const diagnostics = [
    ...remarksOn(detected),
    ...diagnoseShape(problems, detected, target, read),
    ...answered.diagnostics,
  ];
  return { document: document.kind, answers: answered.answers, diagnostics: diagnostics.sort(compareDiagnostics) };
}

/** Do the same of a value with the JSON text that it was read from, of which the authorities see more than a value can hold. */
export function dryRunOf(value: unknown, options: DryRunOptions, source: Source = {}): DryRun {
  const wrong = [...checkTarget(options.target ?? {}), ...checkRequest(options.request)];
  if (wrong.length > 0) return { answers: [], diagnostics: wrong };
  try {
    return run(value, options, source);
  } catch {
    return { answers: [], diagnostics: [unreadable] };
  }
}

/**
 * Say what Marathon, the Mesos master, the agent and its modules would answer to a value, and what the agent would mount.
 *
 * Never throws for bad data: a value of no known kind, or a target with something unknown in it, gives diagnostics.
 *
 * @example
 * ```ts
 * const { answers } = dryRun({ id: '/db', cmd: 'sh' });
 * answers.map(({ authority }) => authority); // ['marathon', 'mesos-master', 'mesos-agent']
 * ```
 */
export function dryRun(value: unknown, options?: DryRunOptions): DryRun {
  const data = toJsonData(value);
  if (data.problems.length > 0) return { answers: [], diagnostics: data.problems };
  const run = dryRunOf(data.value, options ?? {});
  const more = notYetReported(data.numbers, run.diagnostics);
  return more.length === 0 ? run : { ...run, diagnostics: [...run.diagnostics, ...more].sort(compareDiagnostics) };
}
