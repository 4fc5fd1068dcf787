import groupBy from 'lodash/groupBy.js';
import isPlainObject from 'lodash/isPlainObject.js';
import sortBy from 'lodash/sortBy.js';
import uniqBy from 'lodash/uniqBy.js';
import { documents } from '../documents/index.ts';
import { formats } from '../formats/index.ts';
import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Located, Unmapped } from '../model/volume.ts';
import { separateFields, unreadFields } from '../systems/marathon/app.ts';
import { generationOf, readBody } from '../systems/marathon/generations/index.ts';
import type { MarathonBody } from '../systems/marathon/json/index.ts';
import { pointerOf } from '../systems/marathon/pointer-of-path.ts';
import type { Workload, WorkloadFacts } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { applyEdits } from '../text/edit/edit.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer, parsePointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { Detected } from './detect.ts';
import { detectDocument } from './detect.ts';
import type { ShapeProblem } from './validate.ts';
import { validate } from './validate.ts';

/** Workloads of a document with shape errors, as far as those errors do not keep the rest from being read. */
export interface TolerantRead {
  readonly workloads: readonly Workload[];
  /** Places about which only the shape error is reported. */
  readonly masked: ReadonlySet<JsonPointer>;
}

/** A document with its workloads; those whose part of it is misshapen are left out, and told in the diagnostics. */
export interface DocumentRead {
  readonly document?: DocumentKind;
  readonly workloads: readonly Workload[];
  /** Present where a shape is wrong: all workloads that can nevertheless be looked at for what else is. */
  readonly tolerant?: TolerantRead;
  /** Present where the document is the configuration of an agent, of the right shape. */
  readonly agent?: AgentConfiguration;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether Marathon's reading of a kind of document is known; that of a pod is not. */
export const isMarathon = (kind: DocumentKind): boolean => kind.startsWith('marathon-') && kind !== 'marathon-pod';

/** What Marathon reads it as. */
export const marathonBody = (kind: DocumentKind): MarathonBody => kind.slice('marathon-'.length) as MarathonBody;

const failure = (rule: string, message: string): DocumentRead => ({
  workloads: [],
  diagnostics: [{ rule, severity: 'error', message, pointer: '' }],
});

const list = (words: readonly string[]): string => words.slice(0, 6).map(quote).join(', ');

/** Say what was seen in a value that is no known document, and what is missing. */
function unknown(matches: Exclude<ReturnType<typeof detectDocument>, Detected>, value: unknown): DocumentRead {
  const [first] = matches;
  const kinds =
    'expected a Marathon app, list of apps or group, Mesos volumes, ContainerInfo or TaskInfo, environment variables, a dvdcli command, or the flags, modules or REX-Ray configuration of an agent';
  if (first !== undefined)
    return failure(
      'document/unknown',
      `unknown document: recognised ${list(first.fields)} of a ${first.document.title}, but ${list(first.missing)} is missing; ${kinds}`,
    );
  const keys = isPlainObject(value) ? Object.keys(value as object) : [];
  const seen = keys.length > 0 ? `an object with ${list(keys)}` : Array.isArray(value) ? 'a list' : 'the value';
  return failure('document/unknown', `unknown document: recognised nothing in ${seen}; ${kinds}`);
}

/** A pointer and all those above it. */
export function ancestors(pointer: JsonPointer): readonly JsonPointer[] {
  const tokens = pointer.split('/');
  return tokens.map((_, index) => tokens.slice(0, index + 1).join('/'));
}

/** Add what Marathon says about each shape error; what it does not mind it silently reads otherwise. */
function answerShape(
  problems: readonly ShapeProblem[],
  { document, value, base }: Detected,
  target: Target,
): readonly Diagnostic[] {
  const result = readBody(value, marathonBody(document.kind), target);
  const errors = 'errors' in result ? result.errors : [];
  const masked = groupBy(
    errors.map(({ path, message: text }, index) => ({ pointer: pointerOf(path, value, base), index, path, text })),
    'pointer',
  );
  return problems.map((problem): Diagnostic => {
    const { fix, isRangeError: _, ...told } = problem;
    const { pointer } = problem;
    const above = ancestors(pointer).filter((place) => place !== base || pointer === base);
    const there = sortBy(
      above.flatMap((place) => masked[place] ?? []),
      'index',
    );
    const upstream = there.map(({ path, text }) => ({ path, text }));
    // Older releases say of much what they read that it is wrong, and when they do rules know better.
    const silent = generationOf(target) === 'raml' ? ({ stage: 'never-reported' } as const) : {};
    const said = upstream.length === 0 ? silent : ({ stage: 'json', upstream } as const);
    // Where Marathon reads on in silence, a right type would change what it reads.
    const fixed = fix && { fix: { ...fix, safe: upstream.length > 0 } };
    return { rule: 'document/schema', ...told, authority: 'marathon', ...said, ...fixed };
  });
}

/** A workload with what it declares in every format. */
function decodeAll(facts: WorkloadFacts): Workload {
  const volumes: Located[] = [];
  const otherDeclarations: Unmapped[] = [];
  for (const format of formats) {
    if (format.oneWay) continue;
    const decoded = format.decode(facts);
    for (const volume of decoded.volumes) volumes.push(volume);
    for (const fact of decoded.otherDeclarations) otherDeclarations.push(fact);
  }
  if (otherDeclarations.length === 0) return { ...facts, volumes, otherDeclarations };
  // What is no volume in one format, a host path say, may be one in another.
  const known = new Set(volumes.map((volume) => volume.pointer));
  return { ...facts, volumes, otherDeclarations: otherDeclarations.filter(({ pointer }) => !known.has(pointer)) };
}

/**
 * The workloads in which what is misshapen keeps nothing beside it from being read: a value whose meaning is certain is
 * read as what is meant; one that is no more than too small or too large, or that no rule looks at, stays; a field that
 * nothing else depends on is left out.
 */
function readDespiteErrors(problems: readonly ShapeProblem[], { document, value, base }: Detected): TolerantRead {
  const edits: Edit[] = problems.flatMap(({ fix }) => fix?.edits ?? []);
  const left = problems.filter(({ fix }) => fix === undefined);
  const inside = new Map<JsonPointer, ShapeProblem[]>(
    document.entries(value, base).map(({ pointer }) => [pointer, []]),
  );
  for (const problem of left) for (const place of ancestors(problem.pointer)) inside.get(place)?.push(problem);
  const isPassable = (problem: ShapeProblem, workload: JsonPointer): boolean => {
    const [field = ''] = isMarathon(document.kind) ? parsePointer(problem.pointer.slice(workload.length)) : [];
    if (!problem.isRangeError && separateFields.has(field))
      edits.push({ op: 'remove', pointer: joinPointer(workload, field) });
    return problem.isRangeError || unreadFields.has(field) || separateFields.has(field);
  };
  const passable = new Set(
    [...inside].flatMap(([pointer, found]) => (found.every((problem) => isPassable(problem, pointer)) ? pointer : [])),
  );
  const repaired = applyEdits(
    value,
    uniqBy(edits, 'pointer').map((edit) => ({ ...edit, pointer: edit.pointer.slice(base.length) })),
  );
  const entries = document.entries(repaired, base).filter(({ pointer }) => passable.has(pointer));
  return {
    workloads: entries.map((entry) => decodeAll(entry.read())),
    masked: new Set([...left, ...edits.filter(({ op }) => op === 'remove')].map(({ pointer }) => pointer)),
  };
}

/** The workloads of a value that is known to have types that rules can look at. */
export const readEntries = ({ document, value, base }: Detected): readonly Workload[] =>
  document.entries(value, base).map((entry) => decodeAll(entry.read()));

/** The workloads of a value of a known kind, and where it has not the shape of that kind. */
export function readDetected({ document, value, base }: Detected, target: Target = {}): DocumentRead {
  const problems = validate(document.kind, value, base);
  const diagnostics =
    problems.length > 0 && isMarathon(document.kind)
      ? answerShape(problems, { document, value, base }, target)
      : problems.map(
          ({ fix: _, isRangeError: __, ...problem }): Diagnostic => ({
            rule: 'document/schema',
            ...problem,
            ...document.reader,
          }),
        );
  const entries = document.entries(value, base);
  const spoiled = new Set(problems.flatMap(({ pointer }) => ancestors(pointer)));
  const workloads = entries.filter((entry) => !spoiled.has(entry.pointer)).map((entry) => decodeAll(entry.read()));
  if (problems.length > 0)
    return {
      document: document.kind,
      workloads,
      tolerant: readDespiteErrors(problems, { document, value, base }),
      diagnostics,
    };
  const agent = document.agent?.(value, base);
  return { document: document.kind, workloads, ...(agent === undefined ? {} : { agent }), diagnostics };
}

/** The answer to a value that no reader can go through. */
export const unreadable: DocumentRead = failure(
  'document/unreadable',
  'value cannot be read: it is nested too deeply, circular, or no plain data',
);

/**
 * Detect, unless the kind is known, validate and read a value; what is put before all its pointers is `at`. Never
 * throws: one too deep or circular is a finding.
 */
export function readValue(
  value: unknown,
  kind?: DocumentKind,
  at: JsonPointer = '',
  target: Target = {},
): DocumentRead {
  try {
    const known = documents.find((document) => document.kind === kind);
    const detected = known === undefined ? detectDocument(value) : { document: known, value, base: '' };
    return 'document' in detected
      ? readDetected({ ...detected, base: at + detected.base }, target)
      : unknown(detected, value);
  } catch {
    return unreadable;
  }
}
