import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import chunk from 'lodash/chunk.js';
import get from 'lodash/get.js';
import size from 'lodash/size.js';
import some from 'lodash/some.js';
import uniqBy from 'lodash/uniqBy.js';
import { dryRun, refuses } from '../src/dry-run/dry-run.ts';
import { lint } from '../src/lint/lint.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Target } from '../src/model/target.ts';
import type { Vector } from './support/marathon-agreement.ts';
import { targetOf } from './support/marathon-agreement.ts';
import type { AgentVector, Container, Environment, Volumes } from './support/vector-documents.ts';
import { contextTarget, environmentOf, taskOf } from './support/vector-documents.ts';

// Lint and the dry run agree: an authority refuses a document exactly where lint reports an error of it.

interface Case {
  readonly name: string;
  readonly input: unknown;
  readonly target: Target;
}

const read = (name: string): readonly never[] =>
  JSON.parse(readFileSync(join(__dirname, 'conformance', `${name}.json`), 'utf8'));

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'marathon-routes': read('marathon-routes').flatMap((vector: Vector) =>
    ['app', 'group', 'app-list'].includes(vector.kind) && !vector.path
      ? [{ name: vector.name, input: vector.input, target: targetOf(vector) }]
      : [],
  ),
  'marathon-versions': read('marathon-versions').map(({ name, input, config }) => {
    const { marathonVersion: version, enabledFeatures: features, mesosRole } = config;
    return { name, input, target: { marathon: { version, features, mesosRole } } };
  }),
  'mesos-volumes': read('mesos-volumes').map(({ name, input: { volumes }, context }: AgentVector<Volumes>) => ({
    name,
    input: taskOf({ type: 'MESOS', volumes }),
    target: contextTarget(context),
  })),
  'mesos-master': read('mesos-master').map(({ name, input: { container } }: AgentVector<Container>) => ({
    name,
    input: taskOf(container),
    target: {},
  })),
  'dvdi-env': read('dvdi-env').map(({ name, input, context }: AgentVector<Environment>) => ({
    name,
    input: environmentOf(input),
    target: contextTarget(context, '/tmp'),
  })),
};

const hasFinding = (rule: string, severity: string) => (found: readonly Diagnostic[]) =>
  found.some((diagnostic) => diagnostic.rule === rule && diagnostic.severity === severity);

/** Whether an id comes twice among the apps, or the groups, of a group. */
const holdsTwice = (group: unknown): boolean =>
  ['apps', 'groups'].some((field) => uniqBy(get(group, field), 'id').length < size(get(group, field))) ||
  some(get(group, 'groups'), holdsTwice);

/** Where they differ, and why that is right. */
const reasons: Readonly<Record<string, (found: readonly Diagnostic[], input: unknown) => boolean>> = {
  'the cluster may have a --default_network_name, so lint warns': hasFinding(
    'marathon/network-name-required',
    'warning',
  ),
  'a placeholder is filled in before the request': hasFinding('marathon/uri-syntax', 'info'),
  'an object with `apps` is right as a group, and judged as a list': hasFinding('marathon/app-list-body', 'info'),
  'there is a root group; `PUT` may change it': (_, input) =>
    get(input, 'id') === undefined && get(input, 'groups') !== undefined,
  'of apps with one id in a group only the last reaches the tree': (_, input) => holdsTwice(input),
};

/** Who refuses, and of whom lint reports errors, among those that answer; what is never reported fails nothing. */
function verdictsOf({ input, target }: Case) {
  const { answers } = dryRun(input, { target });
  const found = lint(input, { target }).diagnostics;
  const errors = found
    .filter(({ severity }) => severity === 'error')
    .flatMap((error) => [error, ...(error.also ?? [])]);
  const asked = [...new Set(answers.map(({ authority }) => authority))];
  const differing = asked.filter((authority) => {
    const own = errors.filter((error) => error.authority === authority);
    const refused = answers.some((answer) => answer.authority === authority && refuses(answer));
    return refused ? own.length === 0 : own.some(({ stage }) => stage !== 'never-reported');
  });
  return { differing, reason: Object.keys(reasons).find((reason) => reasons[reason]?.(found, input)) };
}

const seen = new Set<string>();

const runs = Object.entries(kinds).flatMap(([kind, cases]) =>
  chunk(cases, 500).map((part, index) => [kind, index, part] as const),
);

describe('an authority refuses where lint reports an error of it', () => {
  test.each(runs)('%s, %d', (_, __, cases) => {
    const found = cases
      .map((one) => ({ name: one.name, ...verdictsOf(one) }))
      .filter(({ differing }) => differing.length > 0);
    for (const { reason } of found) if (reason !== undefined) seen.add(reason);
    expect(found.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
});

test('each reason is one', () => expect([...seen].sort()).toEqual(Object.keys(reasons).sort()));
