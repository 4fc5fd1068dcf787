import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const packages: Readonly<Record<string, Entry>> = JSON.parse(read('package-lock.json')).packages;
const { '': self, ...installed } = packages;

/** The entry that a package of the lock file gets for a name: the nearest `node_modules` on the way up holds it. */
function resolve(from: string, name: string): Entry | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const entry = installed[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (entry !== undefined || folder === '') return entry;
  }
}

test('the lock file is of this package.json', () => {
  const { name, version, license, bin, engines, dependencies, devDependencies } = manifest;
  const paths = Object.fromEntries(Object.entries(bin));
  expect(self).toEqual({ name, version, license, bin: paths, engines, dependencies, devDependencies });
});

test('the lock file names no host, and what each package must be', () => {
  expect(Object.keys(installed).length).toBeGreaterThan(200);
  for (const [path, { version, resolved, integrity }] of Object.entries(installed))
    expect([path, resolved, version, integrity]).toEqual([
      path,
      undefined,
      expect.stringMatching(/^\d/),
      expect.stringMatching(/^sha512-/),
    ]);
});

test('the lock file holds the native parts of every platform', () => {
  const parts = Object.entries(installed).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  for (const { path, name } of parts) expect([path, name, resolve(path, name)]).not.toContain(undefined);
  for (const name of ['@biomejs/biome', '@swc/core', 'esbuild', 'typescript'])
    for (const platform of ['darwin-arm64', 'linux-x64', 'win32-x64'])
      expect(parts.filter((part) => part.path === `node_modules/${name}` && part.name.includes(platform))).not.toEqual(
        [],
      );
});
