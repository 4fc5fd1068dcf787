/** What may stand between two slashes of an id: nothing, `..`, or a dotted name; PathId in stringTypes.raml. */
export const pathPart: RegExp = /^(?:\.\.|[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*)?$/;

/**
 * The id of an app or group as Marathon keeps it, PathId.canonicalPath: from the root if it starts with a slash, else
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
