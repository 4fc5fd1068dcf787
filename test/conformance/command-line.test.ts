import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import chunk from 'lodash/chunk.js';
import groupBy from 'lodash/groupBy.js';
import isEqual from 'lodash/isEqual.js';
import omit from 'lodash/omit.js';
import type { Answer } from '../../src/dry-run/dry-run.ts';
import { dryRunText } from '../../src/dry-run/dry-run-text.ts';
import type { Target } from '../../src/model/target.ts';
import type { MarathonRequest } from '../../src/systems/marathon/request.ts';
import { makeFolder, runIn } from '../support/command-line.ts';
import { requestOf, targetOf } from '../support/marathon-agreement.ts';
import type { AgentVector, Container, Environment, Volumes } from '../support/vector-documents.ts';
import { contextTarget, environmentOf, taskOf } from '../support/vector-documents.ts';

// The documents of the vectors through `extvol dry-run`: those with the same options are lines of one input. What it prints
// is what the library answers, which the other tests here compare with the recorded answers.

interface Case {
  readonly text: string;
  readonly target: Target;
  readonly request?: MarathonRequest;
}

const read = (name: string) => JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8'));

/** The options of the command line for a target and a request. */
function optionsOf({ target, request }: Case): readonly string[] {
  const { marathon, mesos, dvdiModule, dvdcli, host } = target;
  const versions = Object.entries({ marathon, mesos, 'dvdi-module': dvdiModule, dvdcli }).flatMap(([product, facts]) =>
    facts?.version === undefined ? [] : [`${product}=${facts.version}`],
  );
  const address = request && `${request.method} ${request.path}`;
  const partial = request?.partialUpdate === undefined ? '' : `?partialUpdate=${request.partialUpdate}`;
  return [
    ...(versions.length === 0 ? [] : ['--target', versions.join(',')]),
    ...(marathon?.features === undefined ? [] : ['--features', marathon.features.join(',')]),
    ...(marathon?.mesosRole === undefined ? [] : ['--role', marathon.mesosRole]),
    ...(marathon?.defaultNetworkName === undefined ? [] : ['--default-network-name', marathon.defaultNetworkName]),
    ...(marathon?.newGroupEnforceRole === undefined ? [] : ['--new-group-enforce-role', marathon.newGroupEnforceRole]),
    ...(mesos?.isolation === undefined ? [] : ['--isolation', mesos.isolation.join(',')]),
    ...(host?.exists ?? []).flatMap((path) => ['--host-path', path]),
    ...(address === undefined ? [] : ['--request', address + partial]),
  ];
}

const kinds: Readonly<Record<string, () => readonly Case[]>> = {
  'marathon-routes': () =>
    read('marathon-routes').map((vector: Parameters<typeof requestOf>[0]) => ({
      text: vector.kind.endsWith('-text')
        ? (vector.input as { readonly text: string }).text
        : JSON.stringify(vector.input),
      target: targetOf(vector),
      request: requestOf(vector),
    })),
  'marathon-versions': () =>
    read('marathon-versions').map(({ input, kind, config }: never) => {
      const { marathonVersion: version, enabledFeatures: features, mesosRole } = config;
      const path = kind === 'group' ? '/v2/groups' : '/v2/apps';
      return {
        text: JSON.stringify(input),
        target: { marathon: { version, features, mesosRole } },
        request: { method: 'POST', path },
      };
    }),
  marathon: () =>
    read('marathon').map(({ input, config }: never) => {
      const { enabledFeatures: features = ['external_volumes', 'secrets'], mesosRole = '*' } = (config ?? {}) as {
        readonly enabledFeatures?: readonly string[];
        readonly mesosRole?: string;
      };
      return { text: JSON.stringify(input), target: { marathon: { features, mesosRole } } };
    }),
  'flocker-env': () =>
    read('flocker-env').map(({ input }: AgentVector<Environment>) => ({
      text: JSON.stringify(environmentOf(input)),
      target: {},
    })),
  dvdcli: () =>
    read('dvdcli').map(({ input, context }: never) => {
      const { dvdcliVersion: version } = context as { readonly dvdcliVersion: string };
      return { text: JSON.stringify(input), target: { dvdcli: { version } } };
    }),
  'json-protobuf': () =>
    read('json-protobuf').flatMap(({ input, context }: never) => {
      const { json } = input as { readonly json?: string };
      const { mesosVersion: version } = (context ?? {}) as { readonly mesosVersion?: string };
      return json === undefined ? [] : [{ text: json, target: version === undefined ? {} : { mesos: { version } } }];
    }),
  'mesos-master': () =>
    read('mesos-master').map(({ input, context }: AgentVector<Container>) => ({
      text: JSON.stringify(taskOf(input.container)),
      target: omit(contextTarget(context), 'host'),
    })),
  'mesos-volumes': () =>
    read('mesos-volumes').map(({ input: { volumes }, context }: AgentVector<Volumes>) => ({
      text: JSON.stringify(taskOf({ type: 'MESOS', mesos: {}, volumes })),
      target: contextTarget(context, '/'),
    })),
  'dvdi-env': () =>
    read('dvdi-env').map(({ input, context }: AgentVector<Environment>) => ({
      text: JSON.stringify(environmentOf(input)),
      target: contextTarget(context, '/', '/tmp'),
    })),
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What the library answers to a text. */
async function askLibrary({ text, target, request }: Case): Promise<readonly Answer[]> {
  const { runs } = await dryRunText(text, { target, ...(request && { request }), syntax: 'json' });
  return runs.flatMap(({ answers }) => answers);
}

const folder = makeFolder();

/** What the command line prints for lines of documents with the same options. */
async function askCommand(cases: readonly Case[]): Promise<ReadonlyMap<number, readonly Answer[]>> {
  const input = cases.map(({ text }) => `${text}\n`).join('');
  const args = ['dry-run', '--input', 'ndjson', '--format', 'ndjson', ...optionsOf(cases[0] as Case), '-'];
  const { out } = await runIn(folder, args, { input });
  const printed = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return new Map(printed.map(({ line, answers }) => [line, answers]));
}

const isLine = ({ text }: Case): boolean => text.trim() !== '' && !/[\r\n]/.test(text);

/** The most lines that go into one run, so that a test is no long one. */
const MOST_LINES = 250;

describe.each(Object.entries(kinds))('%s', (_, make) => {
  const cases = make();
  const alike = Object.values(groupBy(cases.filter(isLine), (one) => optionsOf(one).join(' ')));
  const runs = alike.flatMap((ones) => chunk(ones, MOST_LINES));

  test.each(runs.map((ones, index) => [index, ones] as const))('as lines, run %d', async (__, ones) => {
    const printed = await askCommand(ones);
    const differing: unknown[] = [];
    for (const [index, one] of ones.entries()) {
      const [line, answers] = [printed.get(index + 1), plain(await askLibrary(one))];
      if (!isEqual(line, answers)) differing.push([one.text, line, answers]);
    }
    expect(differing).toEqual([]);
  });

  test('as texts of more than one line', async () => {
    for (const one of cases.filter((other) => !isLine(other))) {
      const args = ['dry-run', '--input', 'json', '--format', 'json', ...optionsOf(one), '-'];
      const { out } = await runIn(folder, args, { input: one.text });
      const answers = JSON.parse(out).flatMap((run: { readonly answers: readonly Answer[] }) => run.answers);
      expect([one.text, answers]).toEqual([one.text, plain(await askLibrary(one))]);
    }
  });
});
