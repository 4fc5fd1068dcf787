import { describe, expect, test } from '@jest/globals';
import { explainAnswer } from '../../src/explain/explain-answer.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Finding, Stage } from '../../src/model/diagnostic.ts';
import { detectDocument } from '../../src/read/detect.ts';
import { decodeWorkloads } from '../../src/read/workloads.ts';
import { rules } from '../../src/rules/index.ts';
import { rewordedRules, wordingOf } from '../../src/systems/marathon/history/index.ts';

test('what is reworded are rules', () => {
  const ids: readonly string[] = rules.map(({ id }) => id);
  expect(rewordedRules.filter((id) => !ids.includes(id))).toEqual([]);
});

/** What Marathon would say of an app, as lint knows it, by version. */
const said = (value: object, rule: string, version: string): readonly string[] =>
  lint(value, { target: { marathon: { version } }, rules: [`marathon/${rule}`] }).diagnostics.flatMap(
    ({ rule: found, stage, upstream = [] }) =>
      found === `marathon/${rule}` ? upstream.map(({ path, text }) => `${stage}: ${path ?? ''} ${text}`) : [],
  );

const external = { name: 'db', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } };
const appWith = (volume: object, fields: object = {}): object => ({
  id: '/db',
  cmd: 'sleep 100',
  container: { type: 'MESOS', volumes: [{ containerPath: 'd', mode: 'RW', external, ...volume }] },
  ...fields,
});

describe('the words of releases', () => {
  test.each<[string, object, Record<string, readonly string[]>]>([
    [
      'external-option-key',
      appWith({ external: { ...external, options: { ...external.options, x: '' } } }),
      {
        '1.6.0': ['raml: /container/volumes(0)/external/options/keys'],
        '1.5.15': ['raml: /container/volumes(0)/external/options'],
        '1.4.13': ['app-definition: /container/volumes(0)/external/optionskeys'],
      },
    ],
    [
      'rexray-iops',
      appWith({ external: { ...external, options: { ...external.options, 'dvdi/iops': 'x' } } }),
      {
        '1.6.0': ['raml: /container/volumes(0)/external/options/"dvdi/iops"'],
        '1.1.7': ['app-definition: /container/volumes(0)/external/options("dvdi/iops")'],
      },
    ],
    [
      'external-name-defined',
      appWith({ external: { ...external, name: undefined } }),
      {
        '1.8.230': ['raml: /container/volumes(0)/external/name must not be empty'],
        '1.8.222': ['raml: /container/volumes(0)/external/name not defined'],
        '1.9.81': ['raml: /container/volumes(0)/external/name not defined'],
        '1.9.100': ['raml: /container/volumes(0)/external/name must not be empty'],
        '1.4.13': ['json: /container/volumes(0)/external/name error.path.missing'],
      },
    ],
    [
      'dvdi-mesos-rw-only',
      {
        ...appWith({}),
        container: {
          type: 'MESOS',
          volumes: [
            { containerPath: 'h', mode: 'RW', hostPath: '/h' },
            { containerPath: 'd', mode: 'RO', external },
          ],
        },
      },
      {
        '1.5.15': ['raml: /container/volumes(1)/mode', 'raml: /container/volumes(0)/mode'],
        '1.4.13': ['app-definition: /container/volumes(0)/mode', 'app-definition: /container/volumes(0)/mode'],
      },
    ],
    [
      'resident-over-capacity',
      appWith({ persistent: { size: 1 } }, { upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 1 } }),
      {
        '1.6.0': ['raml: /upgradeStrategy/maximumOverCapacity got 1.0, expected 0.0'],
        '1.5.15': ['raml: /value got 1.0, expected 0.0'],
        '1.4.13': [
          'app-definition: /value/isResident must be false',
          'app-definition: /value/upgradeStrategy got 1.0, expected 0.0',
        ],
      },
    ],
    [
      'single-instance-label-strategy',
      appWith(
        {},
        {
          labels: { MARATHON_SINGLE_INSTANCE_APP: 'true' },
          upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 1 },
        },
      ),
      {
        '1.6.0': ['raml: /upgradeStrategy/maximumOverCapacity got 1.0, expected 0.0'],
        '1.5.15': ['raml: /value got 1.0, expected 0.0'],
        '1.4.13': [
          'app-definition: /value/isSingleInstance must be false',
          'app-definition: /value/upgradeStrategy got 1.0, expected 0.0',
        ],
      },
    ],
    [
      'single-instance-label-strategy',
      appWith({}, { labels: { MARATHON_SINGLE_INSTANCE_APP: 'true' } }),
      {
        '1.6.0': [
          'app-definition: /isSingleInstance must be false',
          'app-definition: /upgradeStrategy/minimumHealthCapacity got 0.5, expected 0.0',
        ],
        '1.5.15': [
          'app-definition: /value/isSingleInstance must be false',
          'app-definition: /value/upgradeStrategy got 0.5, expected 0.0',
        ],
        '1.1.7': [
          'app-definition: /value/isSingleInstance must be false',
          'app-definition: /value/upgradeStrategy got 0.5, expected 0.0',
        ],
      },
    ],
    [
      'docker-section-required',
      { id: '/db', cmd: 'x', container: {} },
      {
        '1.5.0': ['raml: /container/docker not defined'],
        '1.4.0': ['json:  docker must not be empty'],
        '1.3.10': ['json: /container/docker error.path.missing'],
        '1.3.9': ['json:  docker must not be empty'],
        '1.1.7': ['app-definition: /container/docker must not be empty'],
      },
    ],
    [
      'app-id-required',
      { cmd: 'x', container: { type: 'MESOS', volumes: [] } },
      { '1.4.13': ['json: /id error.path.missing'], '1.5.0': ["json: /id 'id' is undefined on object: {"] },
    ],
    [
      'app-id-required',
      { id: null, cmd: 'x', container: { type: 'MESOS', volumes: [] } },
      { '1.4.13': ['json: /id error.expected.jsstring'] },
    ],
    [
      'persistent-container-path-slash',
      appWith({ containerPath: 'a/b', external: undefined, persistent: { size: 1 } }),
      {
        '1.3.0': ['app-definition: /container/volumes(0)/containerPath value must not contain "/"'],
        '1.1.7': ["app-definition: /container/volumes(0)/containerPath must fully match regular expression '^[^/]*$'"],
      },
    ],
    [
      'resident-accepted-roles',
      appWith({ persistent: { size: 1 } }, { acceptedResourceRoles: ['x'] }),
      {
        '1.4.13': [
          'app-definition: /acceptedResourceRoles A resident app must have `acceptedResourceRoles = ["*"]`.',
          'app-definition: /acceptedResourceRoles must be empty',
        ],
        '1.3.14': ['app-definition: /acceptedResourceRoles A resident app must have `acceptedResourceRoles = ["*"]`.'],
        '1.1.7': [
          'app-definition: / Resident apps may not define acceptedResourceRoles other than "*" (unreserved resources)',
        ],
      },
    ],
    [
      'role-in-valid-roles',
      appWith({}, { role: 'x' }),
      {
        '1.9.64': ['raml: /role got x, expected one of: [*]'],
        '1.9.32': ['app-definition: /role got x, expected one of: [*]'],
        '1.8.244': [],
      },
    ],
  ])('%s', (rule, value, byVersion) => {
    for (const [version, expected] of Object.entries(byVersion)) {
      const found = said(value, rule, version);
      expect([
        version,
        found.map((line, index) => (expected[index]?.length ? line.slice(0, expected[index].length) : line)),
      ]).toEqual([version, expected]);
    }
  });
});

describe('the words for apps in groups', () => {
  const inner = {
    id: 'x',
    cmd: 'x',
    container: {
      type: 'MESOS',
      volumes: [
        { containerPath: 'd', mode: 'RW', external },
        { containerPath: 'e', mode: 'RW', external },
      ],
    },
  };
  const group = { id: '/a/b', groups: [{ id: 'g', apps: [inner] }] };

  test('have the place of the app before 1.5, and its id as it is written', () => {
    const text = "Requested DVDI volume 'db' is declared more than once within app";
    expect(said(group, 'dvdi-names-unique-in-app', '1.5.0')).toEqual([`raml: / ${text} /a/b/g/x`]);
    expect(said(group, 'dvdi-names-unique-in-app', '1.4.13')).toEqual([`app-definition: /groups(0)/apps(0) ${text} x`]);
    expect(said({ ...inner, id: 'x' }, 'dvdi-names-unique-in-app', '1.4.13')).toEqual([`app-definition: / ${text} /x`]);
  });

  test('of an app outside its group', () => {
    const stray = { id: '/a', apps: [{ ...inner, id: '/b/x' }] };
    expect(said(stray, 'app-id-in-group', '1.11.0')).toEqual([
      "group-update: /apps(0)/id Identifier is not child of '/a'",
    ]);
    expect(said(stray, 'app-id-in-group', '1.10.0')).toEqual(['group-update: /apps(0)/id Identifier is not child of ']);
    expect(said(stray, 'app-id-in-group', '1.8.244')).toEqual([
      'group-update: /apps(0)/id Identifier is not child of /a. Hint: use relative paths.',
    ]);
  });

  test('of thousands of apps with one id, of which those that are equal are one', () => {
    const env = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`NAME_${index}`, 'value']));
    const stray = (number: number) => ({ id: '/b/x', env, cmd: `run ${number}` });
    const apps = [
      stray(1),
      { cmd: 'run 1', env, id: '/b/x' },
      ...Array.from({ length: 10_000 }, (_, n) => stray(n + 2)),
    ];
    const places = said({ id: '/a', apps }, 'app-id-in-group', '1.8.244').map((each) => each.split('/id ')[0]);
    expect([0, 2, 10_001].map((at) => places[at])).toEqual([
      'group-update: /apps(0)',
      'group-update: /apps(1)',
      'group-update: /apps(10000)',
    ]);
  });
});

test('an answer of an older Marathon leads to what is wrong', () => {
  const error = 'error.expected.jsnumber';
  const path = '/container/volumes(1)/external/size';
  const body = { message: 'Invalid JSON', details: [{ path, errors: [error] }] };
  const volume = (size: unknown) => ({
    containerPath: 'd',
    mode: 'RW',
    external: { name: 'v', provider: 'dvdi', size, options: { 'dvdi/driver': 'rexray' } },
  });
  const app = { id: '/a', cmd: 'x', container: { type: 'MESOS', volumes: [volume(10), volume('20 GB')] } };
  const { explanations } = explainAnswer(body, app, { target: { marathon: { version: '1.4.8' } } });
  const pointer = '/container/volumes/1/external/size';
  expect(explanations).toMatchObject([
    { path, error, pointer, rules: ['document/schema'], findings: [{ pointer, stage: 'json' }] },
  ]);
});

describe('a finding that is in no app', () => {
  const say = (id: string, upstream: Finding['upstream'], version = '1.4.13'): Finding | undefined =>
    wordingOf({ marathon: { version } })?.(
      { id: `marathon/${id}`, stage: 'raml' },
      { pointer: '', message: 'm', ...(upstream && { upstream }) },
      undefined,
    );

  test.each<[string, string, Finding['upstream'], Finding['upstream']]>([
    ['dvdi-mesos-rw-only', '1.4.13', [{ path: '/a', text: 't' }], [{ path: '/a', text: 't' }]],
    ['dvdi-names-unique-in-app', '1.4.13', [{ text: 't' }], [{ text: 't' }]],
    ['external-name-defined', '1.4.13', [{ path: '/a', text: 't' }], [{ path: '', text: 'error.path.missing' }]],
    ['app-id-required', '1.4.13', [{ text: 't', match: 'prefix' }], [{ path: '', text: 'error.path.missing' }]],
    ['external-option-key', '1.4.13', [{ text: 't' }], [{ text: 't' }]],
  ])('%s in %s', (id, version, upstream, expected) => {
    expect(say(id, upstream, version)).toEqual(expect.objectContaining({ upstream: expected }));
  });

  test('without a text keeps none', () => {
    expect(say('dvdi-mesos-rw-only', undefined)).toEqual({ pointer: '', message: 'm' });
  });
});

describe('an app', () => {
  const found = detectDocument({ id: '/g', apps: [{ id: 'a', cmd: 'x' }] });
  const [workload] = 'document' in found ? decodeWorkloads(found) : [];
  const say = (version: string, stage: Stage) =>
    wordingOf({ marathon: { version } })?.(
      { id: 'marathon/any', stage: 'app-definition' },
      { pointer: '/apps/0', message: 'm', stage, upstream: [{ text: 't' }] },
      workload,
    ).upstream;

  test('has its place before a text without a path', () => {
    expect(say('1.4.13', 'app-definition')).toEqual([{ path: '/apps(0)', text: 't' }]);
  });

  test('has the path of the root where the check of the tree names none', () => {
    expect(say('1.6.590', 'root-group')).toEqual([{ path: '/groups(0)/apps(0)', text: 't' }]);
  });
});

test('before 1.5 secrets without their feature are refused twice', () => {
  const app = { id: '/a', cmd: 'x', secrets: { a: { source: 'b' } }, container: { type: 'MESOS', volumes: [] } };
  const { diagnostics } = lint(app, { target: { marathon: { version: '1.4.13', features: ['external_volumes'] } } });
  const upstream = diagnostics.find(({ rule }) => rule === 'marathon/app-secrets-feature')?.upstream;
  expect(upstream?.map(({ text }) => text)).toEqual(['must be empty', expect.stringContaining('secrets')]);
});
