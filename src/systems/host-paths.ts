import { plainPath } from '../model/path.ts';
import type { PathKind, Target } from '../model/target.ts';
import { isWithin } from '../text/pointer.ts';

const directories: readonly string[] = ['/', '/tmp'];

const kindAt = ({ host: { kinds = {} } = {} }: Target, path: string): PathKind | undefined => {
  if (directories.includes(path)) return 'directory';
  if (Object.hasOwn(kinds, path)) return kinds[path];
  return Object.entries(kinds).find(([listed]) => plainPath(listed) === path)?.[1];
};

/** Whether the host follows a link that stands at a path, and has nothing there where a file does. */
const isFollowed = (path: string): boolean => /\/\.?$/.test(path);

/**
 * What a path of the agent's host is, as far as the target says; `/` and `/tmp` are always directories. Of one that is
 * only above another nothing is said: it may be a link.
 */
export function hostKindOf(target: Target, path: string): PathKind | undefined {
  const kind = kindAt(target, plainPath(path));
  return kind !== 'directory' && isFollowed(path) ? undefined : kind;
}

/** Whether a path exists on the agent's host; `undefined` when the target does not say. `/` and `/tmp` always do. */
export function hostHas(target: Target, path: string): boolean | undefined {
  const plain = plainPath(path);
  const kind = kindAt(target, plain);
  if (kind !== undefined) return kind !== 'file' || !isFollowed(path);
  const { exists, kinds = {} } = target.host ?? {};
  const isThere = (listed: string): boolean => plain !== '' && isWithin(plainPath(listed), plain);
  return Object.keys(kinds).some(isThere) ? true : exists?.some(isThere);
}
