import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { expectSize } from './support/expect-size.ts';
import { type InstalledPackage, installPackage } from './support/installed-package.ts';

// What the package holds, as it would be published; test/consumers.test.ts uses it.
const root = join(__dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
let extvol: InstalledPackage;
let files: string[] = [];

beforeAll(() => {
  extvol = installPackage();
  files = readdirSync(extvol.installed, { recursive: true, encoding: 'utf8' });
});

test('holds what is published and nothing else', () => {
  expect(readdirSync(extvol.installed).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'docs',
    'package.json',
    'schemas',
  ]);
  expect(files.filter((name) => /tsbuildinfo|\.test\.|\.map$/.test(name))).toEqual([]);
  expect(Object.keys(manifest.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
  // the README links to every page
  const pages = readdirSync(join(root, 'docs')).filter((name) => !name.endsWith('.png'));
  expect(readdirSync(join(extvol.installed, 'docs')).sort()).toEqual(pages.sort());
});

test('needs the packages that docs/architecture.md lists, none with a script of its own', () => {
  const names = Object.keys(manifest.dependencies);
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const [, table = ''] = page.split('## Dependencies at run time');
  expect([...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(names.sort());
  for (const name of names) {
    const { scripts = {}, dependencies = {} } = JSON.parse(
      readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
    );
    expect([name, dependencies]).toEqual([name, {}]);
    expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
  }
});

test('loads nothing but its dependencies, and brings the notices of what it holds', async () => {
  for (const file of ['dist/index.js', 'dist/cjs/index.js']) {
    const entryPoints = [join(extvol.installed, file)];
    const { metafile } = await build({ entryPoints, bundle: true, packages: 'external', metafile: true, write: false });
    const loaded = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    const outside = loaded.filter(({ external }) => external).map(({ path }) => path);
    expect([file, [...new Set(outside)]]).toEqual([file, Object.keys(manifest.dependencies)]);
  }
  const declarations = files.filter((name) => name.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(50);
  for (const name of declarations) {
    const code = readFileSync(join(extvol.installed, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect([name, code.match(/\b(from |import\(|require\()['"](?!\.)[^'"]+['"]/g)]).toEqual([name, null]);
  }
  const notices = readFileSync(join(extvol.installed, 'dist/licences.txt'), 'utf8');
  expect([...notices.matchAll(/^(.+)\n=+$/gm)].map(([, name]) => name)).toEqual(['fastest-levenshtein', 'lodash-es']);
});

test('is as large as docs/architecture.md says', () => {
  expectSize('tarball', extvol.packed.size);
  expectSize('unpacked', extvol.packed.unpackedSize);
});

test('brings the command and the schemas', () => {
  const main = join(extvol.installed, 'dist/cli/main.js');
  expect(extvol.run(process.execPath, main, '--version')).toBe(`${manifest.version}\n`);
  expect(readdirSync(join(extvol.installed, 'schemas')).sort()).toEqual(readdirSync(join(root, 'schemas')).sort());
  extvol.write(
    'schema.mjs',
    "import schema from 'extvol/schemas/marathon-app.schema.json' with { type: 'json' };\nconsole.log(schema.title);",
  );
  expect(extvol.run(process.execPath, '--no-warnings', 'schema.mjs')).toBe('MarathonApp\n');
});
