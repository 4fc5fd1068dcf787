import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs';
import { relative, sep } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';
import { isNoFolder } from './system-errors.ts';

/** What a name or a pattern stands for. */
export interface Matches {
  /** The files, sorted. */
  readonly files: readonly string[];
  /** Folders in which there may be more of them, with why these cannot be read. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

type Callback<T> = (error: Error | null, result?: T) => void;

/** Taken for a file, so that a link to nothing is read like any other, which tells what is wrong with it. */
const noFolder = { isDirectory: () => false };

/** The files that match a pattern; a name that is none is taken as it is. The library is loaded for this alone. */
export async function findMatches(name: string, cwd: string): Promise<Matches> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const unreadable = new Map<string, unknown>();
  if (!isDynamicPattern(name)) return { files: [name], unreadable };
  // The library is silent about what it cannot read, so it is watched while it reads.
  const fs = {
    readdir: (path: string, options: { withFileTypes: true }, done: Callback<unknown>) =>
      readdir(path, options, (error, entries) => {
        if (error !== null && !isNoFolder(error))
          unreadable.set(relative(cwd, path).split(sep).join('/') || '.', error);
        done(error, entries);
      }),
    realpath: (path: string, done: Callback<string>) =>
      realpath(path, (error, real) => done(null, error === null ? real : path)),
    stat: (path: string, done: Callback<Pick<Stats, 'isDirectory'>>) =>
      stat(path, (error, stats) => done(null, error === null ? stats : noFolder)),
  };
  const files = await glob(name, { cwd, absolute: false, dot: false, fs: fs as unknown as FileSystemAdapter });
  return { files: files.sort(), unreadable };
}
