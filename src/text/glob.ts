/** More alternatives than this in one pattern are not tried. */
const MOST_ALTERNATIVES = 1000;

/** Expand a pattern with `{a,b}` in it; braces inside braces are expanded one after the other. */
function alternatives(pattern: string): { readonly done: readonly string[]; readonly isCut: boolean } {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && open.length + done.length < MOST_ALTERNATIVES) {
    const next = String(open.pop());
    const [braces, inner = ''] = /\{([^{}]*)\}/.exec(next) ?? [];
    if (braces === undefined) done.push(next);
    else {
      const at = next.indexOf(braces);
      for (const word of inner.split(',')) open.push(next.slice(0, at) + word + next.slice(at + braces.length));
    }
  }
  return { done, isCut: open.length > 0 };
}

/** Check whether a row of items fits a pattern in which a star is any number of them; never takes a star back twice. */
function fits(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  isLike: (one: string, item: string) => boolean,
): boolean {
  let [at, index, behindStar, tried] = [0, 0, -1, 0];
  while (index < items.length) {
    const one = pattern[at];
    if (one === star) {
      behindStar = ++at;
      tried = index;
    } else if (one !== undefined && isLike(one, String(items[index]))) {
      at++;
      index++;
    } else if (behindStar >= 0) {
      at = behindStar;
      index = ++tried;
    } else return false;
  }
  return pattern.slice(at).every((one) => one === star);
}

const isLikeCharacter = (one: string, character: string): boolean => one === '?' || one === character;

/** Check whether a name without slashes matches a pattern of `*` and `?`. */
export const matchesName = (pattern: string, name: string): boolean =>
  fits([...pattern], [...name], '*', isLikeCharacter);

/** Expand a pattern with `{a,b}` in it to at most a thousand. */
export const expandBraces = (pattern: string): readonly string[] => alternatives(pattern).done;

/**
 * Check whether a path with slashes matches a pattern: `*` is any part of a name, `?` one character, `**` any number of
 * folders, `{a,b}` a choice; a pattern that ends in a slash is all that is below. Case counts. Takes no more than the
 * product of both lengths, whatever the pattern.
 */
export const matchesGlob = (pattern: string, path: string): boolean =>
  alternatives(pattern.endsWith('/') ? `${pattern}**` : pattern).done.some((one) =>
    fits(one.replace(/^\.\//, '').split('/'), path.split('/'), '**', matchesName),
  );

/** Check whether a pattern has so many choices in braces that some are not tried. */
export const isTooWide = (pattern: string): boolean => alternatives(pattern).isCut;
