/** Get a path without empty, `.` and `..` parts, from the root; `escapes` where a `..` climbs above the path's own start. */
export function walkPath(path: string): { readonly path: string; readonly escapes: boolean } {
  const kept: string[] = [];
  let escapes = false;
  for (const part of path.split('/').filter((name) => name !== '' && name !== '.')) {
    if (part !== '..') kept.push(part);
    else if (kept.pop() === undefined) escapes = true;
  }
  return { path: `/${kept.join('/')}`, escapes };
}

const NOT_PLAIN = /\/(?:\/|\.(?:\/|$)|$)|^\.(?:\/|$)/;

/**
 * Get a path without empty parts and `.`, which say nothing: neither `//` nor a `/` at its end. A `..` stays, since what is
 * before it may be a link.
 */
export const plainPath = (path: string): string =>
  NOT_PLAIN.test(path)
    ? (path.startsWith('/') ? '/' : '') +
      path
        .split('/')
        .filter((name) => name !== '' && name !== '.')
        .join('/')
    : path;
