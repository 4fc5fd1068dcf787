import groupBy from 'lodash/groupBy.js';
import type { Document } from '../documents/document.ts';
import type { DocumentKind } from '../generated/catalogue.ts';
import type { Violation } from '../lint/engine.ts';
import { diagnoseAll, findViolations } from '../lint/engine.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Detected } from '../read/detect.ts';
import { detectDocument } from '../read/detect.ts';
import { notYetReported, toJsonData } from '../read/json-data.ts';
import { isMarathon, marathonBody, readDetected, readEntries, readValue, unreadable } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import { authorityOf } from '../rules/rule.ts';
import { checkTarget } from '../systems/check-target.ts';
import { generationOf, readBody } from '../systems/marathon/generations/index.ts';
import { readProtobufJson } from '../systems/mesos/protobuf/index.ts';
import type { Workload } from '../systems/workload.ts';
import type { Written, WrittenNumber } from '../text/json/numbers.ts';
import { longNumbers, writtenIn } from '../text/json/numbers.ts';
import type { MarathonAnswer } from './marathon-answer.ts';
import { marathonAnswer, numberAnswer, unreadableAnswer } from './marathon-answer.ts';
import type { MesosAnswer } from './mesos-answer.ts';
import { groupRefusal, mesosAnswers } from './mesos-answer.ts';
import { answerEnd } from './reading-end.ts';

/** The answer of one authority. */
export type Answer = MarathonAnswer | MesosAnswer;

/** Whether an authority lets nothing go on. */
export const refuses = (answer: Answer): boolean =>
  answer.authority === 'marathon' ? answer.status >= 400 : !answer.ok;

/** How to run dry. */
export interface DryRunOptions {
  /** The cluster that is assumed; the newest of everything where it says nothing. */
  readonly target?: Target;
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

/** What the rules find, and what the authorities that have rules answer to the workloads that could be read. */
function answerRead(
  document: DocumentKind,
  workloads: readonly Workload[],
  target: Target,
  written: readonly Workload[] = [],
): Answered {
  // What Mesos drops while it reads is seen only where it was written.
  const found = [...findViolations(workloads, target, enforced), ...findViolations(written, target, onLosing)];
  const answers: Answer[] = isMarathon(document) ? [marathonAnswer(document, found, workloads)] : [];
  if (!answers.some(refuses)) {
    const byWorkload = groupBy(found, ({ workload }) => workload?.pointer);
    const violationsOf = ({ pointer }: Workload): readonly Violation[] => byWorkload[pointer] ?? [];
    const refusal = document === 'mesos-task-group' ? groupRefusal(workloads, violationsOf) : undefined;
    for (const workload of workloads) answers.push(...mesosAnswers(workload, violationsOf(workload), target, refusal));
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

/** A document of Mesos goes on as the message that Mesos makes of it. */
function answerMessage(
  { kind }: Document,
  text: string,
  type: string,
  written: readonly Workload[],
  target: Target,
): Answered {
  const result = readProtobufJson(text, type, { target });
  if ('message' in result) return answerRead(kind, readValue(result.message, kind).workloads, target, written);
  const answers: Answer[] = [{ authority: 'mesos-master', ok: false, stage: 'api-accept', error: result.error }];
  return { answers, diagnostics: diagnoseAll(findViolations(written, target, onAccept), written) };
}

/** What Marathon cannot read goes no further; the rest goes on as Marathon reads it. */
function answerMarathon(
  detected: Detected,
  workloads: readonly Workload[],
  target: Target,
  { numbers, written }: Numbers,
): Answered {
  const { document, value } = detected;
  const refusal = numberAnswer(numbers);
  if (refusal !== undefined) return { answers: [refusal], diagnostics: [] };
  const read = readBody(value, marathonBody(document.kind), target, written);
  if ('end' in read) return answerEnd(read.end, detected, target);
  if ('errors' in read)
    return {
      answers: [unreadableAnswer(read.errors, read.status)],
      diagnostics: diagnoseAll(findViolations(workloads, target, onReading), workloads),
    };
  const seen = { ...detected, value: read.value };
  // What an older release read need not have the shape that is described, but has the types.
  const isRaml = generationOf(target) === 'raml';
  return answerRead(document.kind, isRaml ? readDetected(seen).workloads : readEntries(seen), target);
}

/** The numbers of a text that a value does not hold exactly. */
interface Numbers {
  readonly numbers: readonly WrittenNumber[];
  readonly written: Written;
}

/** The JSON text that a value was read from, which holds more than the value. */
export interface Source {
  /** The whole of it, which Mesos reads. */
  readonly text?: string | undefined;
  /** What of it has the value, where that is JSON: Marathon reads no further. */
  readonly json?: string | undefined;
}

function numbersOf(value: unknown, json: string | undefined): Numbers {
  const numbers = json === undefined ? [] : longNumbers(json);
  return { numbers, written: writtenIn(value, numbers) };
}

function run(value: unknown, target: Target, { text, json }: Source): DryRun {
  const detected = detectDocument(value);
  if (!('document' in detected)) return { answers: [], diagnostics: readValue(value).diagnostics };
  const { kind } = detected.document;
  const { diagnostics, workloads } = readDetected(detected, target);
  const type = detected.document.message?.(detected.value);
  const answered = isMarathon(kind)
    ? answerMarathon(detected, workloads, target, numbersOf(value, json))
    : type === undefined
      ? answerRead(kind, workloads, target)
      : answerMessage(detected.document, text ?? JSON.stringify(value), type, workloads, target);
  return {
    document: kind,
    answers: answered.answers,
    diagnostics: [...diagnostics, ...answered.diagnostics].sort(compareDiagnostics),
  };
}

/** The same of a value with the JSON text that it was read from, of which the authorities see more than a value can hold. */
export function dryRunOf(value: unknown, { target = {} }: DryRunOptions, source: Source = {}): DryRun {
  const wrong = checkTarget(target);
  if (wrong.length > 0) return { answers: [], diagnostics: wrong };
  try {
    return run(value, target, source);
  } catch {
    return { answers: [], diagnostics: unreadable.diagnostics };
  }
}

/**
 * Say what Marathon, the Mesos master, the agent and its modules would answer to a value, and what the agent would mount.
 *
 * Never throws for bad data: a value that is no known document, or a target with something unknown in it, is answered
 * with diagnostics.
 */
export function dryRun(value: unknown, options?: DryRunOptions): DryRun {
  const data = toJsonData(value);
  if (data.problems.length > 0) return { answers: [], diagnostics: data.problems };
  const run = dryRunOf(data.value, options ?? {});
  const more = notYetReported(data.numbers, run.diagnostics);
  return more.length === 0 ? run : { ...run, diagnostics: [...run.diagnostics, ...more].sort(compareDiagnostics) };
}
