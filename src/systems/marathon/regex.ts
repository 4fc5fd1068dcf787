import { readJavaRegex } from './java-regex.ts';

/** What Java's regular expressions have and JavaScript's do not, with something that is valid in both. */
const translations: readonly (readonly [RegExp, string])[] = [
  // Properties of characters, possessive quantifiers.
  [/\\[pP]\{[\w=]*\}/g, '\\w'],
  [/([*+?}])\+/g, '$1'],
  // A bracket that opens a class is itself as its first character; anchors may be repeated.
  [/\[(\^?)\]/g, '[$1\\]'],
  [/(\\[bB]|(?<!\\)[$^])(?:[*+?]|\{\d+(?:,\d*)?\})[+?]?/g, '$1'],
];

/** An escaped letter that means nothing to Java, caught by the group. */
const escapes = /\\(?:([gijlmoqyCEFIJKLMOTUY]|N(?!\{)|x(?![\dA-Fa-f]{2}|\{))|.)/gsu;

/** The names of properties of characters, java.util.regex.Pattern.CharPropertyNames; scripts and blocks are not judged. */
const properties = new Set(
  `Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf L M N Z C P S LC LD L1 all
  ASCII Alnum Alpha Blank Cntrl Digit Graph Lower Print Punct Space Upper XDigit javaLowerCase javaUpperCase
  javaAlphabetic javaIdeographic javaTitleCase javaDigit javaDefined javaLetter javaLetterOrDigit javaJavaIdentifierStart
  javaJavaIdentifierPart javaUnicodeIdentifierStart javaUnicodeIdentifierPart javaIdentifierIgnorable javaSpaceChar
  javaWhitespace javaISOControl javaMirrored`.split(/\s+/),
);

/** A property of characters, its name caught by the group; a backslash that is escaped itself begins none. */
const propertyNames = /\\(?:[pP](?:\{([^}]*)\}|([^{]?))|.)/gsu;

/** Check whether a brace opens neither a number of repetitions nor what an escape names; Java takes none for itself. */
const hasLooseBrace = (text: string): boolean =>
  [...text.matchAll(/\\(?:[pPxN]\{|.)|\[\^?\]?(?:\\.|[^\]\\])*(?:\]|$)|(\{)(?!\d+(?:,\d*)?\})/gsu)].some(
    ([, brace]) => brace !== undefined,
  );

const namesNoProperty = (text: string): boolean =>
  [...text.matchAll(propertyNames)].some(
    ([, name, letter = name]) => letter !== undefined && !/^(?:I[ns]|.*=)/s.test(letter) && !properties.has(letter),
  );

/** What most are: a text, with `.*` behind it. */
const PLAIN = /^[\w .-]*(?:\.\*)?$/;

/**
 * Check whether Java cannot compile a regular expression, as far as JavaScript, which is asked instead, knows: what either
 * of them forgives passes. The expression is never run.
 */
export function isBrokenRegex(text: string): boolean {
  if (PLAIN.test(text)) return false;
  // Quoted text runs to \E or the end; where it begins in an escaped backslash, this only forgives more.
  const unquoted = text.replace(/\\Q[^\\]*(?:\\(?!E)[^\\]*)*(?:\\E|$)/g, 'q');
  // Where the expression allows comments, they may hold anything.
  if (/\(\?[cdimsuU]*x/.test(unquoted)) return false;
  const readable = readJavaRegex(unquoted);
  if (readable === undefined || namesNoProperty(readable) || hasLooseBrace(readable)) return true;
  if ([...readable.matchAll(escapes)].some(([, letter]) => letter !== undefined)) return true;
  try {
    new RegExp(translations.reduce((source, [java, script]) => source.replace(java, script), readable));
    return false;
  } catch {
    return true;
  }
}
