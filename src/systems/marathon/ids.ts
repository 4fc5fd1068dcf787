import { quote } from '../../text/quote.ts';

/** What may stand between two slashes of an id: nothing, `..`, or a dotted name; PathId in stringTypes.raml. */
export const pathPart: RegExp = /^(?:\.\.|[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*)?$/;

/** Find what is wrong with the path of the group that documents are deployed in; `undefined` where nothing is. */
export function describeGroupRoot(path: unknown): string | undefined {
  if (typeof path !== 'string') return 'unexpected group root, expected a string that begins with a slash';
  if (!path.startsWith('/')) return `unexpected group root ${quote(path)}, expected a path that begins with a slash`;
  const wrong = path.split('/').find((part) => !pathPart.test(part));
  return wrong === undefined
    ? undefined
    : `unexpected ${quote(wrong)} in group root ${quote(path)}, expected lower-case letters, digits, hyphens and dots, a letter or digit at both ends`;
}

/**
 * Get the id of an app or group as Marathon keeps it, PathId.canonicalPath: from the root if it starts with a slash, else
 * from its parent; `.` and `..` are resolved and empty segments dropped.
 */
export function absoluteId(id: string, parent: string): string {
  const path: string[] = [];
  for (const segment of (id.startsWith('/') ? id : `${parent}/${id}`).split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return `/${path.join('/')}`;
}
