import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { checkObjects } from './kubernetes-invariants.ts';

// test/exits/mutations/: Kubernetes documents with one fault each, and in go.json what the API server's own validation
// says of them. The checker of our outputs must find each, also those that the server takes and nobody wants.
const folder = join(__dirname, 'mutations');
const objectsOf = (file: string): readonly unknown[] =>
  parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS());
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test('the document without a fault has none', () => {
  expect(checkObjects(objectsOf('00-ok.yaml'))).toEqual([]);
});

test.each(files.filter((name) => name !== '00-ok.yaml'))('%s has a fault', (name) => {
  expect(checkObjects(objectsOf(name))).not.toEqual([]);
});

test('every document that the API server refuses is among them', () => {
  const answers = readFileSync(join(folder, 'go.json'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly file: string; readonly ok: boolean });
  const refused = answers.filter(({ ok }) => !ok).map(({ file }) => file);
  expect(refused.filter((file) => !files.includes(file))).toEqual([]);
});
