/** A JSON Pointer (RFC 6901): `''` is the whole document, `'/a/0'` a member of a member. */
export type JsonPointer = string;

const escapeToken = (token: string): string =>
  token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;

/** Append reference tokens to a pointer, escaping `~` and `/`. */
export function joinPointer(base: JsonPointer, ...tokens: readonly (string | number)[]): JsonPointer {
  let pointer = base;
  for (const token of tokens) pointer += `/${typeof token === 'number' ? token : escapeToken(token)}`;
  return pointer;
}

/** Get the reference tokens of a pointer, unescaped. */
export function parsePointer(pointer: JsonPointer): readonly string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

/** Get a pointer and all those above it, the root first. */
export function ancestors(pointer: JsonPointer): readonly JsonPointer[] {
  const tokens = pointer.split('/');
  return tokens.map((_, index) => tokens.slice(0, index + 1).join('/'));
}

/** Check whether `pointer` is `ancestor` itself or lies inside it. */
export const isWithin = (pointer: JsonPointer, ancestor: JsonPointer): boolean =>
  pointer === ancestor || pointer.startsWith(`${ancestor}/`);
