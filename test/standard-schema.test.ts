import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StandardSchema } from '../src/adapters/standard-schema.ts';
import { schemas } from '../src/adapters/standard-schema.ts';
import { documents } from '../src/documents/index.ts';
import type { DocumentKind } from '../src/generated/catalogue.ts';
import { validate } from '../src/read/validate.ts';

// The interface of Standard Schema v1, as a library that takes schemas of any vendor declares it.
interface Received<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Verdict<Output> | Promise<Verdict<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
type Verdict<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
async function accept<Schema extends Received>(
  schema: Schema,
  value: unknown,
): Promise<Verdict<NonNullable<Schema['~standard']['types']>['output']>> {
  return schema['~standard'].validate(value);
}

test('each kind of document has one', () => {
  expect(Object.keys(schemas)).toEqual(documents.map(({ kind }) => kind));
  for (const { '~standard': standard } of Object.values(schemas) as StandardSchema<unknown>[])
    expect(standard).toEqual({ version: 1, vendor: 'extvol', validate: expect.any(Function) });
});

test('a library that knows the interface gets the value with its type', async () => {
  const app = { id: '/db', cmd: 'run' };
  const verdict = await accept(schemas['marathon-app'], app);
  if (verdict.issues !== undefined) throw new Error('refused');
  const id: string | null | undefined = verdict.value.id;
  expect(id).toBe('/db');
  expect(verdict.value).toBe(app);
});

const cases: readonly (readonly [DocumentKind, value: unknown, issues: readonly Issue[]])[] = [
  ['marathon-app', { id: '/a', cpus: [] }, [{ message: '`cpus` must be a number, not a list', path: ['cpus'] }]],
  [
    'marathon-app',
    { id: '/a', container: { volumes: [{ containerPath: 'a', mode: 'RW', external: {} }, { mode: 'RW' }] } },
    expect.arrayContaining([{ message: 'missing `containerPath`', path: ['container', 'volumes', 1] }]) as never,
  ],
  ['environment', { 'a/b~c': 1 }, expect.arrayContaining([expect.objectContaining({ path: ['a/b~c'] })]) as never],
  ['environment', { '0': {} }, expect.arrayContaining([expect.objectContaining({ path: ['0'] })]) as never],
  [
    'environment',
    JSON.parse('{"__proto__": 1}'),
    expect.arrayContaining([expect.objectContaining({ path: ['__proto__'] })]) as never,
  ],
  ['marathon-app', 'text', [{ message: 'the document must be an object, not `"text"`', path: [] }]],
  ['mesos-volumes', undefined, expect.arrayContaining([expect.objectContaining({ path: [] })]) as never],
];
test.each(cases)('%s: %j', (kind, value, issues) => {
  expect(schemas[kind]['~standard'].validate(value)).toEqual({ issues });
});

test('a value that cannot be read is an issue', () => {
  const circular: Record<string, unknown> = { id: '/a', apps: [] };
  circular.groups = [circular];
  const trap = {
    get id(): string {
      throw new Error('no');
    },
  };
  const validate = schemas['marathon-group']['~standard'].validate;
  expect(validate(circular)).toEqual({
    issues: [{ message: 'a value that holds itself is no JSON data', path: ['groups', 0] }],
  });
  expect(validate(trap)).toEqual({
    issues: [{ message: 'a value that throws when it is read is no JSON data', path: ['id'] }],
  });
});

describe('agrees with the linter', () => {
  const folder = join(__dirname, '../examples');
  const values = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));

  test.each(documents.map(({ kind }) => kind))('of examples and of anything, as %s', (kind) => {
    const check = (value: unknown): void => {
      const { issues = [] } = schemas[kind]['~standard'].validate(value);
      expect(issues.map(({ message }) => message)).toEqual(validate(kind, value, '').map(({ message }) => message));
    };
    for (const value of values) check(value);
    fc.assert(fc.property(fc.jsonValue(), check));
  });
});
