/** What an option's value must look like for a driver to read it. */
export interface ValueForm {
  readonly pattern: RegExp;
  /** In words, as behind “expected”. */
  readonly expected: string;
}

/** Go's `strconv.ParseInt` and `Atoi`, base 10. */
export const wholeNumber: ValueForm = { pattern: /^[+-]?\d+$/, expected: 'a whole number' };

/** Go's `strconv.ParseUint`, base 10. */
export const naturalNumber: ValueForm = { pattern: /^\d+$/, expected: 'a whole number without sign' };

/** Go's `strconv.ParseBool`. */
export const goBoolean: ValueForm = {
  pattern: /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/,
  expected: '`true` or `false`',
};

/** One of some words, exactly as written. */
export const oneOf = (...words: readonly string[]): ValueForm => ({
  pattern: new RegExp(`^(?:${words.join('|')})$`),
  expected: words.map((word) => `\`${word}\``).join(' or '),
});
