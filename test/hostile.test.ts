import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schemas } from '../src/adapters/standard-schema.ts';
import { convert } from '../src/convert/convert.ts';
import { documents } from '../src/documents/index.ts';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { explainAnswer } from '../src/explain/explain-answer.ts';
import { formats } from '../src/formats/index.ts';
import { agentTarget } from '../src/lint/agent-target.ts';
import { lint } from '../src/lint/lint.ts';
import { lintAll } from '../src/lint/lint-all.ts';
import { lintText } from '../src/lint/lint-text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { detect } from '../src/read/detect.ts';
import type { Edit } from '../src/text/edit/edit.ts';
import { applyEdits } from '../src/text/edit/edit.ts';

// Sizes at which anything quadratic, or anything that spreads a list over arguments, would not come back.
const many = 10_000;
const map = (name: (index: number) => string, value: string): object =>
  Object.fromEntries(Array.from({ length: many }, (_, index) => [name(index), value]));
const external = (options: object) => ({
  containerPath: 'd',
  mode: 'RW',
  external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray', ...options } },
});
const volume = (index: number) => ({
  container_path: '/d',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'd', name: `v${index}` } },
});

const flockerModule = 'com_clusterhq_flocker_FlockerIsolator';
const app = (fields: object): object => ({ id: '/a', cmd: 'xx', ...fields });
const list = <Item>(item: (index: number) => Item): Item[] => Array.from({ length: many }, (_, index) => item(index));

const cases: Readonly<Record<string, () => unknown>> = {
  options: () => app({ container: { type: 'MESOS', volumes: [external(map((index) => `dvdi/k${index}`, ' a,'))] } }),
  'foreign options': () => app({ container: { type: 'MESOS', volumes: [external(map((index) => `k${index}`, 'v'))] } }),
  'Mesos volumes': () => list(volume),
  'equal Mesos volumes': () => list(() => volume(0)),
  'equal Marathon volumes': () => app({ container: { type: 'MESOS', volumes: list(() => external({})) } }),
  'apps that claim one volume': () => ({
    apps: list((index) => ({ id: `/a${index}`, container: { type: 'MESOS', volumes: [external({})] } })).slice(0, 4000),
  }),
  isolators: () => ({ isolation: 'docker/volumes,'.repeat(many) }),
  modules: () => ({ libraries: { file: 'a', modules: list(() => ({ name: flockerModule, parameters: [] })) } }),
  'flags of an agent': () => map((index) => `isolation${index}`, 'a,b'),
  'a command line': () => `mesos-agent ${'--isolation="x y" \\\n'.repeat(many)}${'"'.repeat(many)}`,
  'quotes that are not closed': () => `mesos-agent --isolation=x ${"'".repeat(many * 10 + 1)}`,
  variables: () => map((index) => `DVDI_VOLUME_NAME${index}`, 'v'),
  'Flocker variables': () => ({ FLOCKER_CONTAINER_VOLUME_PATH: '/d', ...map((index) => `FLOCKER_ID${index}`, 'v') }),
  segments: () => ({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'k=v,'.repeat(many) }),
  'segments without a value': () => ({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'k,'.repeat(many) }),
  'unknown fields': () => app(map((index) => `x${index}`, 'v')),
  mistakes: () => app({ env: Object.fromEntries(list((index) => [`E${index}`, index])) }),
  texts: () => ({ DVDI_VOLUME_NAME: '\u001b'.repeat(1 << 20), DVDI_VOLUME_CONTAINERPATH: '/tmp/'.repeat(1 << 17) }),
};

test.each(Object.keys(cases))('%s in great number', (name) => {
  const value = cases[name]?.();
  const { diagnostics } = lint(value);
  expect(Math.max(0, ...diagnostics.slice(0, 1000).map(({ message }) => message.length))).toBeLessThan(2000);
  const results = formats.map(({ id }) => Object.keys(convert(value, { to: id })));
  expect(results.every((keys) => keys.includes('diagnostics'))).toBe(true);
});

// What a caller may pass that is no JSON data, and what is told of it.
class Money {
  amount = 1;
  toJSON(): string {
    return '1';
  }
}
class Tagged {
  readonly [Symbol.toStringTag] = 'Tagged\u001b[1m';
}
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const holdingItself = (): object => {
  const value: Record<string, unknown> = { a: 1 };
  value.self = [value];
  return value;
};
const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
};
const getter = (read: () => unknown): object => Object.defineProperty({}, 'a', { get: read, enumerable: true });
const fail = (): never => {
  throw new Error('no');
};
const data = ' is no JSON data';
const throwing = `a value that throws when it is read${data}`;
const tooMany = 'there are more than 20000000 values; split the document';

const strange: Readonly<Record<string, readonly [make: () => unknown, message: string, below?: string]>> = {
  'a Map': [() => new Map([['DVDI_VOLUME_NAME', 'v']]), `\`Map\`${data}`],
  'an empty Map': [() => new Map(), `\`Map\`${data}`],
  'a Set': [() => new Set(['a']), `\`Set\`${data}`],
  'a Date': [() => new Date(0), `\`Date\`${data}`],
  'a RegExp': [() => /a/, `\`RegExp\`${data}`],
  'a typed array': [() => new Uint8Array(2), `\`Uint8Array\`${data}`],
  'a Buffer': [() => Buffer.from('a'), `\`Uint8Array\`${data}`],
  'a Promise': [() => Promise.resolve({}), `\`Promise\`${data}`],
  'an Error': [() => new Error('a'), `\`Error\`${data}`],
  'a URL': [() => new URL('http://a/'), `\`URL\`${data}`],
  'a boxed text': [() => Object('a'), `\`String\`${data}`],
  'a boxed number': [() => Object(1), `\`Number\`${data}`],
  'a class that names itself': [() => new Tagged(), `\`Tagged\\u001b[1m\`${data}`],
  'a function': [() => fail, `\`function\`${data}`],
  'a class': [() => Money, `\`function\`${data}`],
  'a symbol': [() => Symbol('a'), `\`symbol\`${data}`],
  'a BigInt': [() => 1n, `\`bigint\`${data}`],
  'an object that says itself what it is': [() => new Money(), `an object with a function \`toJSON\`${data}`],
  'a getter that throws': [() => getter(fail), throwing, '/a'],
  'a getter of a Map': [() => getter(() => new Map()), `\`Map\`${data}`, '/a'],
  'a revoked proxy': [revoked, throwing],
  'a proxy without keys': [() => new Proxy({}, { ownKeys: fail, get: fail }), throwing],
  'a value that holds itself': [holdingItself, `a value that holds itself${data}`, '/self/0'],
  'a depth': [
    () => nested(100_000),
    'objects and lists are nested deeper than 200 levels',
    expect.stringMatching(/^(?:\/a){199,200}$/) as never,
  ],
  'a list of nothing': [() => [new Array(4_000_000_000), [1]], tooMany, '/0'],
};

const whole = { id: '/a', cmd: 'xx', env: { A: 'b' }, container: { type: 'MESOS', volumes: [external({})] } };
const answer = { message: 'Object is not valid', details: [{ path: '/id', errors: ['no'] }] };
const target = { to: 'mesos-volume', containerPath: '/d' } as const;

/** All that takes a document, with what it finds; the pointers in a list begin with an index. */
const takers: Readonly<Record<string, (value: unknown) => readonly Diagnostic[]>> = {
  lint: (value) => lint(value).diagnostics,
  lintAll: (value) => lintAll([{ file: 'a', value }])[0]?.diagnostics ?? [],
  convert: (value) => convert(value, { to: 'dvdi-env' }).diagnostics,
  dryRun: (value) => dryRun(value).diagnostics,
  explainAnswer: (value) => explainAnswer(answer, value).diagnostics,
  agentTarget: (value) =>
    agentTarget([value]).diagnostics.map((found) => ({ ...found, pointer: found.pointer.replace('/0', '') })),
};

describe.each(Object.keys(strange))('%s', (name) => {
  const [make, message, below = ''] = strange[name] ?? [() => undefined, ''];
  const finding = (at: string): unknown => ({
    rule: 'document/unreadable',
    severity: 'error',
    message,
    pointer: typeof below === 'string' ? at + below : expect.stringMatching(new RegExp(`^${at}/`)),
  });

  test.each(Object.keys(takers))('is told by %s, wherever it is', (taker) => {
    const found = takers[taker] ?? (() => []);
    expect(found(make())).toEqual([finding('')]);
    expect(found({ ...whole, env: make() })).toEqual([finding('/env')]);
    expect(found({ apps: [{ ...whole, labels: { 'a/b': make() } }] })).toEqual([finding('/apps/0/labels/a~1b')]);
    expect(found({ ...whole, unknown: [{ x: make() }] })).toEqual([finding('/unknown/0/x')]);
  });

  test('is an issue of every schema', () => {
    for (const { kind } of documents)
      expect(schemas[kind]['~standard'].validate({ a: [make()] })).toMatchObject({ issues: [{ message }] });
    expect(schemas['marathon-app']['~standard'].validate({ env: make() })).toMatchObject({ issues: [{ message }] });
  });

  test('keeps nothing from being asked', () => {
    expect(detect(make())).toBeUndefined();
    expect(detect({ ...whole, unknown: make() })).toBe('marathon-app');
    expect(explainAnswer(make(), whole).diagnostics).toMatchObject([{ rule: 'answer/unknown' }]);
    expect(convert(whole, { ...target, base: make() }).diagnostics).toMatchObject([{ rule: 'convert/refused' }]);
    expect(agentTarget(make() as never).diagnostics.length).toBeGreaterThan(0);
  });
});

test('what holds one part again and again is told to be too much', () => {
  let value: unknown = 'x';
  for (let level = 0; level < 100; level++) value = [value, value];
  expect(lint(value).diagnostics).toMatchObject([{ rule: 'document/unreadable', message: tooMany }]);
});

test('not more of it is told than anyone reads', () => {
  expect(lint(list(() => new Date(0))).diagnostics).toHaveLength(1000);
});

// What is not plain, but data.
class App {
  id = '/a';
  cmd = 'x';
  env = { DVDI_VOLUME_NAME: 'v' };
  skipped = undefined;
  get computed(): string {
    return fail();
  }
}
/** A proxy that throws for what its object has not, as some make of configurations. */
const strict = (value: object): object =>
  new Proxy(value, { get: (of, key) => (key in of ? Reflect.get(of, key) : fail()) });
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each<[name: string, value: unknown, plain?: unknown]>([
  ['an instance of a class', new App()],
  ['an instance in a list', { apps: [new App()] }],
  ['an object without prototype', Object.assign(Object.create(null), whole)],
  ['an object with a mark of its own', { ...whole, [Symbol.toStringTag]: 'Map' }],
  ['a proxy that throws for what is not there', strict({ ...whole, env: strict({ A: 'b' }) }), whole],
  ['members that are undefined', { ...whole, labels: { a: undefined }, env: undefined }],
  ['one part in two places', { apps: [whole, { ...whole, id: '/b' }, Object.assign(new App(), { env: whole.env })] }],
])('%s is what it is as JSON', (_, value, plain = asJson(value)) => {
  expect(detect(value)).toBe(detect(plain));
  expect(lint(value)).toEqual(lint(plain));
  expect(dryRun(value)).toEqual(dryRun(plain));
  expect(convert(value, target)).toEqual(convert(plain, target));
  expect(schemas['marathon-app']['~standard'].validate(value).issues).toEqual(
    schemas['marathon-app']['~standard'].validate(plain).issues,
  );
});

test('a member `toJSON` that is no function is one like any other', () => {
  expect(lint({ ...whole, labels: { toJSON: 'x' } }).diagnostics).toEqual([]);
});

test('a number that JSON cannot say is told once', () => {
  const value = { ...whole, cpus: Number.NaN, unknown: Number.POSITIVE_INFINITY };
  const told = (diagnostics: readonly { readonly message: string }[]): readonly string[] =>
    diagnostics.map(({ message }) => message).filter((message) => /NaN|Infinity/.test(message));
  const expected = ['`cpus` must be a number, not `NaN`', `\`Infinity\`${data}`];
  expect(told(lint(value).diagnostics)).toEqual(expected);
  expect(told(dryRun(value).diagnostics)).toEqual(expected);
  expect(told(schemas['marathon-app']['~standard'].validate(value).issues ?? [])).toEqual(expected);
});

test('a number of a text that is out of range is none of that', async () => {
  const { diagnostics } = await lintText('{"id": "/a", "cmd": "xx", "unknown": 1e999}');
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('document/unreadable');
});

test('a value that throws only when it is read again is a finding', () => {
  const moody = (): object => {
    let reads = 0;
    return Object.defineProperty({ apps: [] }, 'id', { get: () => (reads++ > 0 ? fail() : '/a'), enumerable: true });
  };
  const unreadable = [{ rule: 'document/unreadable', pointer: '' }];
  expect(lint(moody()).diagnostics).toMatchObject(unreadable);
  expect(dryRun(moody()).diagnostics).toMatchObject(unreadable);
  expect(schemas['marathon-group']['~standard'].validate(moody()).issues).toMatchObject([{ path: [] }]);
  expect(detect(moody())).toBeUndefined();
});

test('agentTarget takes a single document, and anything', () => {
  const isolation = { isolation: 'docker/volume' };
  expect(agentTarget(isolation as never)).toEqual(agentTarget([isolation]));
  for (const value of [undefined, null, 1, 'x', () => 1])
    expect(agentTarget(value as never).diagnostics).toMatchObject([{ pointer: '/0', severity: 'error' }]);
});

test('`null` is no options', () => {
  const none = null as never;
  expect(lint(whole, none)).toEqual(lint(whole));
  expect(lintAll([{ file: 'a', value: whole }], none)).toEqual(lintAll([{ file: 'a', value: whole }]));
  expect(dryRun(whole, none)).toEqual(dryRun(whole));
  expect(explainAnswer(answer, whole, none)).toEqual(explainAnswer(answer, whole));
  expect(convert(whole, none).diagnostics).toMatchObject([{ rule: 'convert/refused' }]);
});

test('what is put anywhere into a document is told, by all alike', () => {
  const names = Object.keys(strange).filter((name) => strange[name]?.[2] === undefined);
  const places = ['/env', '/env/A', '/container/volumes/0/external/options/x', '/container/volumes/1', '/id', '/a~1b'];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...places), (name, pointer) => {
      const [make, message] = strange[name] ?? [() => undefined, ''];
      const put = (value: unknown): unknown => {
        const marked = applyEdits(whole, [{ op: 'set', pointer, value: 'HERE' } as Edit]);
        return JSON.parse(JSON.stringify(marked), (_, member) => (member === 'HERE' ? value : member));
      };
      for (const found of Object.values(takers)) expect(found(put(make()))).toMatchObject([{ pointer, message }]);
    }),
  );
});

// A text without any structure is as long as a file may be; nothing may look at it character by character.
test.each(['x', 'x ', '--', 'dvdcli', '/'])('a long text of `%s` is nothing', (part) => {
  const text = part.repeat((1 << 24) / part.length);
  expect(detect(text)).toBeUndefined();
  expect(lint(text).diagnostics).toMatchObject([{ rule: 'document/unknown' }]);
});
