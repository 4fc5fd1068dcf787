import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dryRun } from '../../src/dry-run/dry-run.ts';

// What Marathon answers to an app or a group: the earliest stage with violations, and the set of (path, text) there.
interface AnswerDetail {
  readonly path: string;
  readonly message: string;
  readonly messageMatch?: 'prefix' | 'contains';
}
interface Vector {
  readonly name: string;
  readonly kind: 'app' | 'group';
  readonly input: unknown;
  readonly config?: { readonly enabledFeatures: readonly string[]; readonly mesosRole?: string };
  readonly expect: {
    readonly httpStatus?: number;
    readonly stage?: string;
    readonly violations: readonly AnswerDetail[];
  };
}

const vectors: readonly Vector[] = JSON.parse(readFileSync(join(__dirname, 'marathon.json'), 'utf8'));
interface Body {
  readonly message: string;
  readonly details?: readonly { readonly path: string; readonly errors: readonly string[] }[];
}

const fits = (violation: AnswerDetail, { path, message: text }: AnswerDetail): boolean => {
  const { message, messageMatch } = violation;
  if ((violation.path === '' ? '/' : violation.path) !== path) return false;
  if (messageMatch === 'contains') return text.includes(message);
  return messageMatch === 'prefix'
    ? text.startsWith(message) || message.startsWith(text.slice(0, -1))
    : text === message;
};

/** The violations that a body tells of; of an error of the server the one text, which has no path. */
const violationsOf = ({ message, details }: Body): readonly AnswerDetail[] =>
  details?.flatMap(({ path, errors }) => errors.map((error) => ({ path, message: error }))) ?? [{ path: '/', message }];

function holds({ input, config, expect: { httpStatus, stage, violations } }: Vector): void {
  const { enabledFeatures: features = ['external_volumes', 'secrets'], mesosRole = '*' } = config ?? {};
  const [answer] = dryRun(input, { target: { marathon: { features, mesosRole } } }).answers;
  if (answer?.authority !== 'marathon') throw new Error('expected an answer of Marathon');
  const said = answer.body === undefined ? [] : violationsOf(answer.body as Body);
  expect({
    status: answer.status,
    stage: answer.stage,
    missing: violations.filter((violation) => !said.some((text) => fits(violation, text))),
    unexpected: said.filter((text) => !violations.some((violation) => fits(violation, text))),
  }).toEqual({ status: httpStatus ?? (stage === undefined ? 201 : 422), stage, missing: [], unexpected: [] });
}

describe.each(['app', 'group'] as const)('%s', (kind) => {
  const all = vectors.filter((vector) => vector.kind === kind);
  const byName = new Map(all.map((vector) => [vector.name, vector]));
  test.each([...byName])('%s', (_, vector) => holds(vector));
});
