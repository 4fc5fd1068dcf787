import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Get the folder for a user's compiled code in a folder for temporary files; made if it is missing. Since code from it
 * runs, `undefined` where anyone else may write into it, and where it cannot be made.
 */
export function cacheFolder(parent: string, user: number | undefined): string | undefined {
  const folder = join(parent, `extvol-${user ?? 'code'}`);
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, 0o700);
    const found = lstatSync(folder);
    // Windows, which has no such users and modes, gives each user a folder for temporary files.
    const isPrivate = user === undefined || (found.uid === user && (found.mode & 0o077) === 0);
    return isPrivate && found.isDirectory() ? folder : undefined;
  } catch {
    return undefined;
  }
}
