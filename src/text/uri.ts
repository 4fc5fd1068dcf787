/**
 * Get a file name as a URI reference, percent-encoded: `file://…` for an absolute name, relative for any other. A lone
 * surrogate, which no URI can hold, becomes U+FFFD.
 */
export function fileUri(name: string): string {
  const path = name
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
