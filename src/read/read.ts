import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { BodyRead } from '../systems/marathon/generations/index.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import type { Workload } from '../systems/workload.ts';
import { isObject } from '../text/is-object.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { Detected, NearMiss } from './detect.ts';
import { detectDocument } from './detect.ts';
import { notYetReported, toJsonData } from './json-data.ts';
import { readAsMarathon } from './marathon.ts';
import { describeOther } from './other-language.ts';
import { remarksOn } from './remarks.ts';
import { diagnoseShape } from './shape-diagnostics.ts';
import { findShapeProblems } from './shape-problems.ts';
import type { TolerantRead } from './workloads.ts';
import { decodeSpoiled, decodeWorkloads } from './workloads.ts';

/** A document with its workloads; those with shape errors are left out, and reported in the diagnostics. */
export interface DocumentRead {
  /** The plain data that was read. */
  readonly value: unknown;
  readonly document?: DocumentKind;
  readonly workloads: readonly Workload[];
  /** Present where a shape is wrong: all workloads that can nevertheless be looked at for what else is. */
  readonly tolerant?: TolerantRead;
  /** Present where the document is the configuration of an agent, of the right shape. */
  readonly agent?: AgentConfiguration;
  /** The outermost group, where the document is one. */
  readonly group?: SentGroup;
  readonly diagnostics: readonly Diagnostic[];
}

const kinds =
  'expected a Marathon app, list of apps or group, Mesos volumes, ContainerInfo or TaskInfo, environment variables, a dvdcli command, or the flags, modules or REX-Ray configuration of an agent';

const list = (words: readonly string[]): string => words.slice(0, 6).map(quote).join(', ');

/** Describe what was recognised in a value that is no known document, and what is missing. */
function describeNearest([first]: readonly NearMiss[], value: unknown): string {
  if (first !== undefined)
    return `recognised ${list(first.fields)} of a ${first.document.title}, but ${list(first.missing)} is missing`;
  const keys = isObject(value) ? Object.keys(value as object) : [];
  const seen = keys.length > 0 ? `an object with ${list(keys)}` : Array.isArray(value) ? 'a list' : 'the value';
  return `recognised nothing in ${seen}`;
}

/** Report a value that is no known document. */
export function diagnoseUnknown(matches: readonly NearMiss[], value: unknown): Diagnostic {
  const { pointer, language, hint } = describeOther(value);
  return {
    rule: 'document/unknown',
    severity: 'error',
    message: `unknown document: ${describeNearest(matches, value)}${language}${matches.length === 0 ? hint : ''}; ${kinds}`,
    pointer: matches.length === 0 ? pointer : '',
  };
}

/** Reported of a value that no reader can go through. */
export const unreadable: Diagnostic = {
  rule: 'document/unreadable',
  severity: 'error',
  message: 'value cannot be read: it is nested too deeply, circular, or no plain data',
  pointer: '',
};

/** Validate and decode a document. */
function readDetected(detected: Detected, target: Target): Omit<DocumentRead, 'value'> {
  const { document, filled, base } = detected;
  const askMarathon = (): BodyRead => readAsMarathon(detected, target);
  const problems = findShapeProblems(detected, target, askMarathon);
  const group = document.group?.(filled, base);
  const read = {
    document: document.kind,
    ...(group && { group }),
    diagnostics: [...remarksOn(detected), ...diagnoseShape(problems, detected, target, askMarathon)],
  };
  if (problems.length > 0) return { ...read, ...decodeSpoiled(detected, problems) };
  const agent = document.agent?.(filled, base);
  return { ...read, workloads: decodeWorkloads(detected), ...(agent === undefined ? {} : { agent }) };
}

/**
 * Detect, validate and decode plain data, such as the value of a text; `at` is put before all pointers. Never throws: a
 * value too deep or circular is a finding.
 */
export function readValue(value: unknown, target: Target = {}, at: JsonPointer = ''): DocumentRead {
  try {
    const detected = detectDocument(value);
    if ('document' in detected) return { value, ...readDetected({ ...detected, base: at + detected.base }, target) };
    return { value, workloads: [], diagnostics: [diagnoseUnknown(detected, value)] };
  } catch {
    return { value, workloads: [], diagnostics: [unreadable] };
  }
}

/** Read a value that a caller made, which may be anything: what in it is no JSON data is reported. */
export function readCallerValue(given: unknown, target: Target = {}): DocumentRead {
  const { value, problems, numbers } = toJsonData(given);
  if (problems.length > 0) return { workloads: [], diagnostics: problems, value };
  const read = readValue(value, target);
  const more = notYetReported(numbers, read.diagnostics);
  return more.length === 0 ? read : { ...read, diagnostics: [...read.diagnostics, ...more] };
}
