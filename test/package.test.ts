import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { expectSize } from './support/expect-size.ts';

// The package as it would be published, unpacked beside its dependencies and nothing else.
const root = join(__dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'extvol-package-'));
const installed = join(place, 'node_modules/extvol');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const write = (name: string, text: string): void => writeFileSync(join(place, name), text);

let packed = { size: 0, unpackedSize: 0 };

beforeAll(() => {
  const [{ filename, ...sizes }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  packed = sizes;
  mkdirSync(installed, { recursive: true });
  run('tar', '-xzf', join(place, filename), '-C', installed, '--strip-components=1');
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(join(root, 'node_modules', name), join(place, 'node_modules', name));
}, 60_000);

test('holds what is published and nothing else', () => {
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'docs',
    'package.json',
    'schemas',
  ]);
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /tsbuildinfo|\.test\.|\.map$/.test(name))).toEqual([]);
  expect(Object.keys(manifest.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
  // the README links to every page
  expect(readdirSync(join(installed, 'docs')).sort()).toEqual(readdirSync(join(root, 'docs')).sort());
});

test('needs five packages at most at run time, none with a script of its own', () => {
  const names = Object.keys(manifest.dependencies);
  expect(names.length).toBeLessThanOrEqual(5);
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

test('is as large as docs/architecture.md says', () => {
  expectSize('tarball', packed.size);
  expectSize('unpacked', packed.unpackedSize);
});

const use =
  "const { document } = lint({ DVDI_VOLUME_NAME: 'v' }); lintText('id: /a\\ncmd: x').then((r) => console.log(document, r.document));";

test('is imported by an ES module', () => {
  write('esm.mjs', `import { lint, lintText } from 'extvol';\n${use}`);
  expect(run(process.execPath, 'esm.mjs')).toBe('environment marathon-app\n');
});

test('is required by a CommonJS module', () => {
  write('cjs.cjs', `const { lint, lintText } = require('extvol');\n${use}`);
  expect(run(process.execPath, 'cjs.cjs')).toBe('environment marathon-app\n');
});

test.each(['use.mts', 'use.cts'])(
  'type-checks in %s',
  (name) => {
    write(
      name,
      "import { convert, type ConvertResult, type Diagnostic } from 'extvol';\nconst { output, diagnostics }: ConvertResult = convert({}, { to: 'dvdi-env' });\nexport const first: Diagnostic | undefined = diagnostics[0];\nexport const made: unknown = output;\n",
    );
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
    expect(
      run(
        process.execPath,
        tsc,
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        '',
        '--skipLibCheck',
        'false',
        name,
      ),
    ).toBe('');
  },
  60_000,
);

test('brings the command and the schemas', () => {
  expect(run(process.execPath, join(installed, 'dist/cli/main.js'), '--version')).toBe(`${manifest.version}\n`);
  expect(readdirSync(join(installed, 'schemas')).sort()).toEqual(readdirSync(join(root, 'schemas')).sort());
  write(
    'schema.mjs',
    "import schema from 'extvol/schemas/marathon-app.schema.json' with { type: 'json' };\nconsole.log(schema.title);",
  );
  expect(run(process.execPath, '--no-warnings', 'schema.mjs')).toBe('MarathonApp\n');
});
