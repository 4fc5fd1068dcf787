import type { Dirent } from 'node:fs';
import { lstatSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import memoize from 'lodash/memoize.js';
import { expandBraces, matchesName } from '../text/glob.ts';
import { isNoFolder, statIfPresent } from './system-errors.ts';

/** What a pattern or a folder matches. */
export interface Matches {
  /** The files, sorted; of several links to one file only the first. */
  readonly files: readonly string[];
  /** Folders in which there may be more of them, with why these cannot be read. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

/** The files that a folder means, and the folders in it that are skipped, beside hidden ones. */
const manifests = expandBraces('**/*.{json,jsonc,yaml,yml}').map((pattern) => pattern.split('/'));
const skipped: readonly string[] = ['node_modules'];

const isWild = (part: string): boolean => /[*?]/.test(part);

/** Get the path without links; of a link that leads nowhere, its own. */
const realPathOf = (path: string): Promise<string> =>
  realpath(path).catch(() =>
    realpath(dirname(path)).then(
      (folder) => join(folder, basename(path)),
      () => path,
    ),
  );

/** Check whether an entry is a folder, or a link to one; a link that leads nowhere is a file, which then cannot be read. */
const isFolder = (path: string, entry: Dirent): Promise<boolean> | boolean =>
  entry.isSymbolicLink()
    ? stat(join(path, entry.name)).then(
        (target) => target.isDirectory(),
        () => false,
      )
    : entry.isDirectory();

/** Leave out files that another name leads to as well; a file goes before links to it. Of each folder links are followed once. */
async function withoutLinks(files: readonly string[], cwd: string): Promise<readonly string[]> {
  const realFolderOf = memoize(realPathOf);
  const found = await Promise.all(
    files.map(async (name) => {
      const path = resolve(cwd, name);
      const isFile = statIfPresent(path, lstatSync)?.isFile();
      const real = isFile ? join(await realFolderOf(dirname(path)), basename(path)) : await realPathOf(path);
      return { name, real, isLink: path !== real };
    }),
  );
  const targets = new Set(found.filter(({ isLink }) => !isLink).map(({ real }) => real));
  const kept = found.filter(({ real, isLink }) => {
    if (isLink && targets.has(real)) return false;
    targets.add(real);
    return true;
  });
  return kept.map(({ name }) => name);
}

/** Find the files that patterns match, each pattern cut at its slashes. Takes time in proportion to what it walks through. */
async function search(
  start: string,
  patterns: readonly (readonly string[])[],
  cwd: string,
  skips: readonly string[] = [],
): Promise<Matches> {
  const files = new Set<string>();
  const unreadable = new Map<string, unknown>();
  const walked = new Set<string>();
  const list = memoize(async (folder: string) => {
    try {
      const path = resolve(cwd, folder);
      const entries = await readdir(path, { withFileTypes: true });
      return await Promise.all(
        entries.map(async (entry) => ({ name: entry.name, isFolder: await isFolder(path, entry) })),
      );
    } catch (error) {
      if (!isNoFolder(error)) unreadable.set(folder === '' ? '.' : folder, error);
      return [];
    }
  });
  const walk = async (folder: string, parts: readonly string[], above: readonly string[]): Promise<void> => {
    const key = JSON.stringify([folder, parts]);
    if (walked.has(key)) return;
    walked.add(key);
    const [part, ...rest] = parts as [string, ...string[]];
    const under = (name: string): string =>
      folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    if (!isWild(part)) {
      const next = part === '' && folder === '' ? '/' : under(part);
      if (rest.length > 0) await walk(next, rest, above);
      else if (
        await stat(resolve(cwd, next)).then(
          (found) => found.isFile(),
          () => false,
        )
      )
        files.add(next);
      return;
    }
    const isAny = part === '**';
    if (isAny && rest.length > 0) await walk(folder, rest, above);
    const real = isAny ? await realPathOf(resolve(cwd, folder)) : '';
    if (above.includes(real)) return;
    for (const entry of await list(folder)) {
      const isHidden = entry.name.startsWith('.') && !part.startsWith('.');
      if (isHidden || !matchesName(isAny ? '*' : part, entry.name)) continue;
      if (!entry.isFolder && rest.length === 0) files.add(under(entry.name));
      else if (entry.isFolder && isAny && !skips.includes(entry.name))
        await walk(under(entry.name), parts, [...above, real]);
      else if (entry.isFolder && !isAny && rest.length > 0) await walk(under(entry.name), rest, above);
    }
  };
  for (const parts of patterns) await walk(start, parts, []);
  return { files: await withoutLinks([...files].sort(), cwd), unreadable };
}

const partsOf = (pattern: string): readonly string[] => pattern.replace(/^(?:\.\/)+/, '').split('/');

/** Find the files that match a pattern (`*`, `?`, `**`, `{a,b}`); a name without any of these is returned as it is. */
export async function findMatches(name: string, cwd: string): Promise<Matches> {
  const patterns = expandBraces(name);
  if (patterns.length === 1 && !isWild(name)) return { files: [name], unreadable: new Map() };
  return search('', patterns.map(partsOf), cwd);
}

/** Find the manifests (`.json`, `.jsonc`, `.yaml`, `.yml`) in a folder and below; hidden folders and `node_modules` are skipped. */
export const findInFolder = (name: string, cwd: string): Promise<Matches> =>
  search(name === '.' ? '' : name, manifests, cwd, skipped);
