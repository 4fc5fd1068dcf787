/** What Java's regular expressions have and JavaScript's do not, with something that is valid in both. */
const translations: readonly (readonly [RegExp, string])[] = [
  // Properties of characters, repeated and possessive quantifiers, atomic groups, flags in the expression.
  [/\\[pP]\{[\w=]*\}/g, '\\w'],
  [/(\{[\d,]*\})(?:\{[\d,]*\})+/g, '$1'],
  [/([*+?}])\+/g, '$1'],
  [/\(\?>/g, '(?:'],
  [/\(\?[dimsuxU]*(?:-[dimsuxU]+)?\)/g, ''],
  [/\(\?[dimsuxU]*(?:-[dimsuxU]+)?:/g, '(?:'],
];

/** An escaped letter that means nothing to Java, caught by the group. */
const escapes = /\\(?:([gijlmoqyCEFIJKLMOTUY]|x(?![\dA-Fa-f]{2}|\{))|.)/gsu;

/**
 * Whether Java cannot compile a regular expression, as far as JavaScript, which is asked instead, can tell: what either
 * of them forgives passes. The expression is never run.
 */
export function isBrokenRegex(text: string): boolean {
  // Quoted text runs to \E or the end; where it begins in an escaped backslash, this only forgives more.
  const unquoted = text.replace(/\\Q[^\\]*(?:\\(?!E)[^\\]*)*(?:\\E|$)/g, '');
  if ([...unquoted.matchAll(escapes)].some(([, letter]) => letter !== undefined)) return true;
  try {
    new RegExp(translations.reduce((source, [java, script]) => source.replace(java, script), unquoted));
    return false;
  } catch {
    return true;
  }
}
