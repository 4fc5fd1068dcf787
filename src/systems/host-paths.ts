import { plainPath } from '../model/path.ts';
import type { PathKind, Target } from '../model/target.ts';
import { isWithin } from '../text/pointer.ts';
import { isTooLong } from './make-directories.ts';

const directories: readonly string[] = ['/', '/tmp'];

const kindAt = ({ host: { kinds = {} } = {} }: Target, path: string): PathKind | undefined => {
  if (directories.includes(path)) return 'directory';
  if (Object.hasOwn(kinds, path)) return kinds[path];
  return Object.entries(kinds).find(([listed]) => plainPath(listed) === path)?.[1];
};

/** Check whether a path is a directory for certain, so that it is known where `..` leads from there. */
const isDirectory = (target: Target, path: string): boolean => kindAt(target, path)?.endsWith('directory') === true;

/** Check whether the host follows a link at a path, and finds nothing where a file is. */
const isFollowed = (path: string): boolean => /\/\.?$/.test(path);

/** Get all paths that the target lists, as they are written. */
const listedPaths = ({ host: { exists = [], kinds = {} } = {} }: Target): readonly string[] => [
  ...exists,
  ...Object.keys(kinds),
];

const join = (parts: readonly string[]): string => `/${parts.join('/')}`;

/** Take those `..` out of a plain absolute path that lead up from what is a directory for certain. */
function climb(target: Target, path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part !== '..' || !isDirectory(target, join(kept))) kept.push(part);
    else kept.pop();
  }
  return join(kept);
}

/** Get a path as the host looks it up, as far as that is known: without parts that say nothing. */
function lookedUp(target: Target, path: string): string {
  const plain = plainPath(path);
  return plain.startsWith('/') ? climb(target, plain) : plain;
}

/**
 * Find what a path of the agent's host is, as far as the target says; `/` and `/tmp` are always directories. Of one that is
 * only above another nothing is said: it may be a link.
 */
export function hostKindOf(target: Target, path: string): PathKind | undefined {
  const kind = kindAt(target, lookedUp(target, path));
  return !kind?.endsWith('directory') && isFollowed(path) ? undefined : kind;
}

/** Check whether the target says that a path is a file. */
export const isHostFile = (target: Target, path: string): boolean =>
  target.host?.kinds !== undefined && hostKindOf(target, path) === 'file';

/** Check whether a file is at one of the places above a path. */
const isBelowFile = (target: Target, path: string): boolean =>
  Object.entries(target.host?.kinds ?? {}).some(
    ([listed, kind]) => kind === 'file' && isWithin(path, plainPath(listed)),
  );

/** Check whether the target lists a path, or one below it. */
function isListed(target: Target, path: string, mustBeDirectory: boolean): boolean | undefined {
  const kind = kindAt(target, path);
  if (kind !== undefined) return kind !== 'file' || !mustBeDirectory;
  if (path !== '' && listedPaths(target).some((listed) => isWithin(plainPath(listed), path))) return true;
  return target.host?.exists !== undefined || isBelowFile(target, path) ? false : undefined;
}

/** Check whether some directory of the host may have something at a path relative to it. */
const mayBeSomewhere = (target: Target, parts: readonly string[]): boolean =>
  target.host?.exists === undefined ||
  parts.includes('..') ||
  ['/tmp', ...listedPaths(target)].some((listed) => `${plainPath(listed)}/`.includes(`${join(parts)}/`));

/**
 * Tell whether a path exists on the agent's host, as `lstat` would; `undefined` when the target does not say. `/` and
 * `/tmp` always do, a path that is too long never. Behind a place that may be a link it is not known where `..` leads.
 */
export function hostHas(target: Target, path: string): boolean | undefined {
  if (isTooLong(path)) return false;
  const listed = isListed(target, plainPath(path), isFollowed(path));
  if (listed || !path.startsWith('/')) return listed;
  const parts = climb(target, plainPath(path)).split('/');
  const up = parts.indexOf('..');
  if (up < 0) return isListed(target, parts.join('/'), isFollowed(path));
  const behind = parts.slice(up + 1);
  if (isListed(target, parts.slice(0, up).join('/'), true) === false) return false;
  const ifNoLink = hostHas(target, `${parts.slice(0, up - 1).join('/')}/${behind.join('/')}`);
  return ifNoLink === false && !mayBeSomewhere(target, behind) ? false : undefined;
}
