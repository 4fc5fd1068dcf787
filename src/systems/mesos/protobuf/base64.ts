const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Get the last character of a group without the bits that no byte takes. */
const withoutLooseBits = (character: string, bits: number): string =>
  ALPHABET.charAt((ALPHABET.indexOf(character) >> bits) << bits);

/** Get the last group, padded; a single character holds no byte. */
function closeGroup(group: string): string {
  if (group.length < 2) return '';
  const bits = group.length === 2 ? 4 : 2;
  return `${group.slice(0, -1)}${withoutLooseBits(group.slice(-1), bits)}${'='.repeat(4 - group.length)}`;
}

/** Base64 as stout reads it, written anew with its padding: white space is skipped, and what follows a `=` is not read. */
export function readBase64(text: string): { readonly value: string } | { readonly error: string } {
  const digits = (text.split('=', 1)[0] as string).replace(/[\t-\r ]/g, '');
  const invalid = /[^A-Za-z\d+/]/.exec(digits);
  if (invalid !== null) return { error: `Invalid character '${invalid[0]}'` };
  const whole = digits.length - (digits.length % 4);
  return { value: `${digits.slice(0, whole)}${closeGroup(digits.slice(whole))}` };
}
