import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cases } from './support/findings.ts';

const root = join(__dirname, '..');
let copy = '';
const read = (name: string): string => readFileSync(join(copy, name), 'utf8');
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** Copy what the command works on. */
function makeCopy(): void {
  copy = mkdtempSync(join(tmpdir(), 'extvol-published-'));
  const left = ['.git', 'build', 'coverage', 'test'];
  const made = ['dist', 'node_modules'];
  cpSync(root, copy, {
    recursive: true,
    filter: (source) => !left.includes(relative(root, source)) && !made.includes(basename(source)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

/** The lines below a folder that say what only an unpublished package says. */
function leftovers(): readonly string[] {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && !relative(copy, entry.parentPath).startsWith('scripts'))
    .flatMap(({ parentPath, name }) => {
      const path = relative(copy, join(parentPath, name));
      const lines = read(path).split('\n');
      return lines
        .filter((line) =>
          /\bOWNER\b|\bAUTHOR\b|[Uu]npublished|[Nn]ot (yet )?published|[Bb]efore .* is published/.test(line),
        )
        .map((line) => `${path}: ${line}`);
    })
    .filter((line) => !/^(src\/|CHANGELOG)/.test(line));
}

describe('the command that fills in what publication says', () => {
  beforeEach(makeCopy);
  const command = ['scripts/publication.js', 'volumes-inc/extvol', 'Ada <ada@example.org>'] as const;

  test('leaves nothing to fill in', () => {
    expect(leftovers()).not.toEqual([]);
    const { status, stdout } = run(...command);
    expect([status, stdout]).toEqual([0, expect.stringContaining('filled in package.json\n')]);
    expect(leftovers()).toEqual([]);
    expect(JSON.parse(read('package.json'))).toMatchObject({
      author: 'Ada <ada@example.org>',
      homepage: 'https://github.com/volumes-inc/extvol#readme',
      bugs: { url: 'https://github.com/volumes-inc/extvol/issues' },
      repository: { type: 'git', url: 'git+https://github.com/volumes-inc/extvol.git' },
    });
    expect(read('docs/ci/github.yml')).toContain('uses: volumes-inc/extvol@v');
    expect(read('README.md')).toContain('npm install extvol');
  });

  test('lets what is generated name the pages of this version', () => {
    run(...command);
    expect(run('scripts/generate.js')).toMatchObject({ status: 0 });
    const { version } = JSON.parse(read('package.json'));
    const pages = `https://github.com/volumes-inc/extvol/blob/v${version}/`;
    expect(read('src/generated/pages.ts')).toContain(`export const pages: string | undefined = '${pages}';\n`);
  });

  test.each([[[]], [['extvol', 'Ada']], [['a/b c', 'Ada']], [['a/b']]])('refuses %j', (args) => {
    const { status, stderr } = run('scripts/publication.js', ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^usage: /)]);
    expect(leftovers()).not.toEqual([]);
  });

  test('does nothing the second time', () => {
    run(...command);
    expect(run('scripts/publication.js', 'other/extvol', 'Eve')).toMatchObject({
      status: 2,
      stderr: 'nothing to fill in: the homepage is https://github.com/volumes-inc/extvol#readme\n',
    });
  });
});

test('a new version goes into every file that names it, and into the changelog', () => {
  makeCopy();
  const before = JSON.parse(read('package.json')).version;
  const manifest = { ...JSON.parse(read('package.json')), version: '2.3.4' };
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest));
  expect(run('scripts/version.js')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(read('action.yml')).toContain('default: 2.3.4\n');
  const names = ['docs/ci.md', ...readdirSync(join(copy, 'docs/ci')).map((name) => `docs/ci/${name}`)];
  for (const name of names) {
    expect([
      name,
      read(name)
        .match(/extvol@v?[\d.]+|rev: v[\d.]+/g)
        ?.filter((text) => !text.endsWith('2.3.4')),
    ]).toEqual([name, []]);
    expect([name, read(name).includes(`@v${before}`)]).toEqual([name, false]);
  }
  expect(read('CHANGELOG.md')).toContain('\n## 2.3.4\n');
  expect(read('CHANGELOG.md')).not.toContain('Unreleased');
});

describe('the pages of rules', () => {
  const pages = 'https://example.org/extvol/';
  const load = async () => {
    const { reporters } = await import('../src/reporters/index.ts');
    const { toLsp } = await import('../src/adapters/lsp.ts');
    const reports = await Promise.all(Object.values(cases).map((make) => make()));
    const diagnostics = reports.flat().flatMap((report) => report.diagnostics);
    const printed = reporters.map(({ id, report }) => [id, reports.map((each) => report(each)).join('\n')] as const);
    return new Map([...printed, ['lsp', diagnostics.map((found) => JSON.stringify(toLsp(found))).join('\n')] as const]);
  };
  const linked = ['markdown', 'rdjson', 'sarif', 'lsp'];

  beforeEach(() => {
    jest.resetModules();
  });

  test('are linked once they are on the web', async () => {
    jest.doMock('../src/generated/pages.ts', () => ({ pages }));
    for (const [id, text] of await load()) {
      const links = text.match(/https:\/\/example\.org\/extvol\/[^"\s)]*/g) ?? [];
      expect([id, links.length > 0]).toEqual([id, linked.includes(id)]);
      for (const link of links.filter((found) => !found.includes('%')))
        expect([link, existsSync(join(root, link.slice(pages.length)))]).toEqual([link, true]);
    }
  });

  test('are not linked before', async () => {
    jest.doMock('../src/generated/pages.ts', () => ({ pages: undefined }));
    for (const [id, text] of await load()) expect([id, /README\.md|docs\/rules/.test(text)]).toEqual([id, false]);
  });
});
