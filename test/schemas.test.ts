import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { documents } from '../src/documents/index.ts';
import { validators } from '../src/generated/validators.ts';

type Schema = { readonly [keyword: string]: unknown };

const folder = join(__dirname, '../schemas');
const files = readdirSync(folder);
const schemas = new Map<string, Schema>(
  files.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
);

/** Every property of a schema, with the path to it; `found` collects the definitions and objects that hold them. */
function properties(node: unknown, path: string): readonly (readonly [path: string, property: Schema])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, member]) => [
    ...(key === 'properties' && !path.endsWith('/properties')
      ? Object.entries(member as Record<string, Schema>).map(
          ([name, property]) => [`${path}/${name}`, property] as const,
        )
      : []),
    ...properties(member, `${path}/${key}`),
  ]);
}

describe.each(files)('%s', (name) => {
  const schema = schemas.get(name) as Schema;

  test('is a draft-07 schema with an id, a title and a description', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: `https://unpkg.com/extvol/schemas/${name}`,
      title: expect.stringMatching(/^[A-Z]\w+$/),
      description: expect.any(String),
    });
  });

  test('describes every property', () => {
    const bare = properties(schema, '').filter(
      ([path, property]) => !/\/(if|then|else|not)\//.test(`${path}/`) && typeof property.description !== 'string',
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

test('there is one for each kind of document, and one for the configuration', () => {
  expect(files).toEqual(
    [...documents.map(({ kind }) => kind), 'extvol-config'].map((name) => `${name}.schema.json`).sort(),
  );
});

test('titles are unique, since types are named after them', () => {
  const titles = [...schemas.values()].flatMap((schema) => [
    schema.title,
    ...Object.values((schema.definitions ?? {}) as Record<string, Schema>).map(({ title }) => title),
  ]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('the compiled validators answer as ajv does at run time', () => {
  const ajv = new Ajv({ allErrors: true, strict: false, schemas: [...schemas.values()] });
  const samples = [
    {},
    [],
    5,
    null,
    { id: 5 },
    { id: '/a', env: { A: 1 } },
    { apps: [{ id: '/a', cmd: '' }] },
    { container_path: 'a', mode: 'rw' },
    [{ container_path: 'a', mode: 'RW' }],
    { type: 'MESOS' },
    { DVDI_VOLUME_NAME: 'v' },
  ];
  for (const { kind } of documents)
    for (const sample of samples)
      expect([kind, sample, validators[kind](sample)]).toEqual([
        kind,
        sample,
        ajv.validate(`https://unpkg.com/extvol/schemas/${kind}.schema.json`, sample),
      ]);
});
