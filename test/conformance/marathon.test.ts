import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Answer, Diagnostic, Stage } from '../../src/diagnostic.ts';
import { lint } from '../../src/lint.ts';
import { readMarathonJson } from '../../src/marathon/json/index.ts';

// What Marathon answers to an app or a group: the earliest stage with violations, and the set of (path, text) there.
interface Violation {
  readonly path: string;
  readonly message: string;
  readonly messageMatch?: 'prefix' | 'contains';
}
interface Vector {
  readonly name: string;
  readonly kind: 'app' | 'group';
  readonly input: unknown;
  readonly config?: { readonly enabledFeatures: readonly string[]; readonly mesosRole?: string };
  readonly expect: { readonly stage?: string; readonly violations: readonly Violation[] };
}

const vectors: readonly Vector[] = JSON.parse(readFileSync(join(__dirname, 'marathon.json'), 'utf8'));
const stages: Readonly<Record<string, Stage>> = {
  json: 'json',
  raml: 'raml',
  conversion: 'conversion',
  appdef: 'app-definition',
  rootgroup: 'root-group',
};

// A class of characters that is none in Java is not judged.
const apart = (vector: Vector): boolean => vector.name.startsWith('ran-0925');

const fits = (violation: Violation, { path = '', text, match }: Answer): boolean => {
  const { message, messageMatch } = violation;
  if (violation.path !== path) return false;
  if (messageMatch === 'contains') return text.includes(message);
  if (messageMatch === 'prefix' || match === 'prefix') return text.startsWith(message) || message.startsWith(text);
  return text === message;
};

/** The app that a finding is about; of a group, the first app that fails a stage answers for all. */
const appOf = ({ pointer }: Diagnostic): string => /^(?:\/groups\/\d+)*\/apps\/\d+/.exec(pointer)?.[0] ?? '';

function answersOf({ input, config, kind }: Vector): {
  stage: Stage | undefined;
  answers: readonly (readonly Answer[])[];
} {
  const read = readMarathonJson(input, kind);
  if ('errors' in read)
    return { stage: 'json', answers: [read.errors.map(({ path, message }) => ({ path, text: message }))] };
  const { enabledFeatures: features = ['external_volumes', 'secrets'], mesosRole = '*' } = config ?? {};
  const answering = lint(read.value, { target: { marathon: { features, mesosRole } } }).diagnostics.filter(
    ({ authority, answers }) => authority === 'marathon' && answers !== undefined,
  );
  const stage = Object.values(stages).find((candidate) => answering.some((found) => found.stage === candidate));
  const there = answering.filter((found) => found.stage === stage);
  const apps = kind === 'group' && stage !== 'root-group' ? [...new Set(there.map(appOf))] : [undefined];
  const answers = apps.map((app) => {
    const all = there
      .filter((found) => app === undefined || appOf(found) === app)
      .flatMap((found) => found.answers ?? []);
    const failures = all.filter(({ status }) => status === 500);
    return failures.length > 0 ? failures : all;
  });
  return { stage, answers };
}

function holds(vector: Vector): void {
  const { stage, answers } = answersOf(vector);
  const { stage: expected = '', violations } = vector.expect;
  expect([vector.name, stage]).toEqual([vector.name, violations.length === 0 ? undefined : stages[expected]]);
  const candidates = answers.length === 0 ? [[]] : answers;
  const agreeing = candidates.filter(
    (list) =>
      violations.every((violation) => list.some((answer) => fits(violation, answer))) &&
      list.every((answer) => violations.some((violation) => fits(violation, answer))),
  );
  expect(agreeing.length > 0 ? [] : { answers, violations }).toEqual([]);
}

describe.each(['app', 'group'] as const)('%s', (kind) => {
  const all = vectors.filter((vector) => vector.kind === kind);
  const byName = new Map(all.map((vector) => [vector.name, vector]));
  test.each(all.filter((vector) => !apart(vector)).map(({ name }) => name))('%s', (name) =>
    holds(byName.get(name) as Vector),
  );
  const open = all.filter(apart).map(({ name }) => name);
  if (open.length > 0) test.failing.each(open)('not answered yet: %s', (name) => holds(byName.get(name) as Vector));
});
