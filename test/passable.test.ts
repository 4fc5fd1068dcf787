import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import memoize from 'lodash/memoize.js';
import omit from 'lodash/omit.js';
import { lint } from '../src/lint/lint.ts';
import { detect } from '../src/read/detect.ts';
import { separateFields, unreadFields } from '../src/systems/marathon/app.ts';

const volume = {
  containerPath: 'a',
  mode: 'RW',
  external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'd' } },
};
const app = (rest: object): object => ({
  id: '/A',
  cmd: 'sh',
  instances: 2,
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  container: { type: 'MESOS', volumes: [volume] },
  ...rest,
});
const inContainer = (rest: object): object => app({ container: { type: 'MESOS', volumes: [{ ...volume, ...rest }] } });
const id = 'marathon/app-id-pattern /id';
const single = 'marathon/dvdi-single-instance /instances';
const shape = (pointer: string): string => `document/schema ${pointer}`;
const findings = (value: unknown): readonly string[] =>
  lint(value, { scope: 'volumes' }).diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`);

describe('what is misshapen hides no more than it must', () => {
  test.each<[string, object, readonly string[]]>([
    ['nothing misshapen', app({}), [id, single]],
    ['a field that no rule reads', app({ cpus: 'many' }), [id, shape('/cpus'), single]],
    ['a place in one', app({ fetch: [{ uri: 5 }] }), [id, shape('/fetch/0/uri'), single]],
    ['what is missing in one', app({ fetch: [{}] }), [id, shape('/fetch/0'), single]],
    ['a decimal fraction as a string', app({ cpus: '0.5' }), [id, shape('/cpus'), single]],
    ['a number as a string is that number', app({ instances: '1' }), [id, shape('/instances')]],
    ['a number that is too small', app({ instances: -1 }), [id, shape('/instances')]],
    [
      'a string for a path',
      inContainer({ containerPath: 5 }),
      [id, shape('/container/volumes/0/containerPath'), single],
    ],
    ['a command that is a number', app({ cmd: 5 }), [id, shape('/cmd'), single]],
    ['a number that nobody knows', app({ instances: {} }), [id, shape('/instances')]],
    [
      'a member that lacks',
      app({ upgradeStrategy: { maximumOverCapacity: 1 } }),
      [id, shape('/upgradeStrategy'), single],
    ],
    [
      'what is misshapen in one',
      app({ upgradeStrategy: { minimumHealthCapacity: {}, maximumOverCapacity: 1 } }),
      [id, shape('/upgradeStrategy/minimumHealthCapacity'), single],
    ],
    ['what others depend on', app({ cmd: {} }), [shape('/cmd')]],
    ['what nobody knows of a volume', inContainer({ external: 5 }), [shape('/container/volumes/0/external')]],
  ])('%s', (_, value, expected) => expect(new Set(findings(value))).toEqual(new Set(expected)));

  test('in a group, the apps beside it', () => {
    expect(findings({ id: '/', apps: [app({ id: 'a', cmd: {} }), app({ id: 'B' })] })).toEqual([
      shape('/apps/0/cmd'),
      'marathon/app-id-pattern /apps/1/id',
      'marathon/dvdi-single-instance /apps/1/instances',
    ]);
  });
});

const folder = join(__dirname, 'rules');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /invalid[^/]*(?<!\.target)\.json$/.test(name))
  .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .filter((value): value is Record<string, unknown> => lint(value).document === 'marathon-app')
  .filter((value) => lint(value).workloads.length > 0);

const lintOnce = memoize((value: unknown) => lint(value, { scope: 'volumes' }));
const elsewhere = (value: unknown, field: string): readonly string[] =>
  lintOnce(value)
    .diagnostics.filter(({ pointer }) => !pointer.startsWith(`/${field}`))
    .map(({ rule, pointer, message }) => `${rule} ${pointer} ${message}`);

/** The fixtures that are apps with and without a field; the same object where it is not there. */
const around = (field: string) =>
  fixtures
    .map((whole) => ({ whole, rest: field in whole ? omit(whole, field) : whole }))
    .filter(({ rest }) => detect(rest) === 'marathon-app');

// An app is looked at although one of these fields is misshapen; no finding elsewhere may depend on it.
test.each([...unreadFields])('no rule reads `%s`', (field) => {
  for (const { rest } of around(field))
    expect(elsewhere({ ...rest, [field]: { odd: [5] } }, field)).toEqual(elsewhere(rest, field));
});

// Without one of these nothing is found elsewhere that is not found with it.
test.each([...separateFields])('nothing depends on the absence of `%s`', (field) => {
  for (const { whole, rest } of around(field))
    expect(elsewhere(whole, field)).toEqual(expect.arrayContaining([...elsewhere(rest, field)]));
});
