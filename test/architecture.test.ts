import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { documents } from '../src/documents/index.ts';
import { drivers } from '../src/drivers/index.ts';
import { formats } from '../src/formats/index.ts';
import { reporters } from '../src/reporters/index.ts';
import { rules } from '../src/rules/index.ts';

const root = join(__dirname, '..');
const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const written = files.filter(
  (name) =>
    !name.startsWith('generated/') &&
    !/^(drivers|formats|documents|rules|reporters)\/index\.ts$|^formats\/documents\.ts$/.test(name),
);

// The layers, lowest first: a file may import from its own layer or from those below.
const layers: readonly (readonly [name: string, ...folders: readonly string[]])[] = [
  ['generated'],
  ['text'],
  ['model'],
  ['systems', 'drivers'],
  ['exit'],
  ['catalogues', 'formats', 'documents', 'rules', 'reporters'],
  ['read'],
  ['lint'],
  ['verbs', 'convert', 'dry-run', 'explain', 'fix', 'volumes', 'adapters'],
  ['index.ts'],
  ['cli'],
];
const layerOf = (name: string): number => layers.findIndex((folders) => folders.includes(name.split('/')[0] ?? ''));

/** The folder of one instance: two instances may not know each other. */
const instanceOf = (name: string): string | undefined =>
  /^(formats|documents)\/[^/]+\//.exec(name)?.[0] ??
  /^(rules\/[^/]+|drivers\/known|reporters)\/(?!index|reporter\.)[^/]+\.ts$/.exec(name)?.[0];

const imports = written.flatMap((name) =>
  [...readFileSync(join(source, name), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, specifier = '']) => ({
    name,
    specifier,
    target: specifier.startsWith('.') ? normalize(join(dirname(name), specifier)) : undefined,
  })),
);

describe('layers', () => {
  test('every file has one', () => {
    expect(files.filter((name) => layerOf(name) < 0)).toEqual([]);
  });

  test('imports point down', () => {
    const upward = imports.filter(({ name, target }) => target !== undefined && layerOf(target) > layerOf(name));
    expect(upward).toEqual([]);
  });

  test('model/ holds plain data: it imports nothing else but the types of places', () => {
    const types = ['text/pointer.ts', 'text/position.ts', 'text/edit/edit.ts'];
    const outside = imports.filter(
      ({ name, target }) =>
        name.startsWith('model/') && !(target?.startsWith('model/') || types.includes(String(target))),
    );
    expect(outside).toEqual([]);
  });

  test('text/ knows no system', () => {
    const names = /mesos|marathon|dvdi|dvdcli|docker|rexray|flocker|systemd/i;
    const knowing = written.filter(
      (name) =>
        name.startsWith('text/') &&
        names.test(readFileSync(join(source, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(knowing).toEqual([]);
  });

  test('formats/ and volumes/ reach neither the rules nor the validators', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const each of imports) if (each.name === name && each.target !== undefined) visit(each.target);
    };
    for (const name of files.filter((name) => /^(formats|volumes)\//.test(name))) visit(name);
    expect([...reached].filter((name) => /^(rules|lint)\/|^generated\/validators/.test(name))).toEqual([]);
  });

  test('instances do not import one another', () => {
    const sideways = imports.filter(({ name, target }) => {
      const [mine, other] = [instanceOf(name), target === undefined ? undefined : instanceOf(target)];
      return mine !== undefined && other !== undefined && mine !== other;
    });
    expect(sideways).toEqual([]);
  });

  test('Node stays in cli/, the text libraries in text/', () => {
    const outside = (pattern: RegExp, folder: string) =>
      imports.filter(({ name, specifier }) => pattern.test(specifier) && !name.startsWith(folder));
    expect(outside(/^node:|^commander$/, 'cli/')).toEqual([]);
    expect(outside(/^yaml$/, 'text/')).toEqual([]);
  });
});

describe('registries', () => {
  const folders = (name: string): string[] =>
    readdirSync(join(source, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();

  test('are the folders', () => {
    expect(formats.map(({ id }) => id)).toEqual(folders('formats'));
    expect(documents.map(({ kind }) => kind)).toEqual(folders('documents'));
    const ruleFiles = files.filter((name) => /^rules\/[^/]+\//.test(name)).map((name) => name.slice(6, -3));
    expect(rules.map(({ id }) => id).sort()).toEqual(ruleFiles.sort());
    const reporterFiles = files
      .filter((name) => /^reporters\/(?!index|reporter\.)/.test(name))
      .map((name) => name.slice(10, -3));
    expect(reporters.map(({ id }) => id)).toEqual(reporterFiles.sort());
    const driverFiles = files.filter((name) => /^drivers\/known\//.test(name)).map((name) => name.slice(14, -3));
    expect(drivers.map(({ id }) => id)).toEqual(driverFiles.sort());
  });

  test('every rule has fixtures and a page', () => {
    for (const { id } of rules) {
      expect([id, existsSync(join(root, 'test/rules', id))]).toEqual([id, true]);
      expect([id, existsSync(join(root, 'docs/rules', `${id}.md`))]).toEqual([id, true]);
    }
  });

  test('every fixture folder and every page belongs to a rule', () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    for (const folder of ['test/rules', 'docs/rules'])
      for (const authority of readdirSync(join(root, folder)).filter((name) => name !== 'README.md'))
        for (const name of readdirSync(join(root, folder, authority)))
          expect([
            `${authority}/${name.replace(/\.md$/, '')}`,
            known.has(`${authority}/${name.replace(/\.md$/, '')}`),
          ]).toEqual([`${authority}/${name.replace(/\.md$/, '')}`, true]);
  });
});

describe('size and names', () => {
  test('no hand-written file is over 250 lines', () => {
    const long = written.filter((name) => readFileSync(join(source, name), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    expect(files.filter((name) => /(^|\/)(utils?|helpers?|common|misc|types)\.ts$/.test(name))).toEqual([]);
  });
});
