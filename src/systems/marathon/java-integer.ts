/** Get the value of a decimal digit of any script; Unicode has the ten of each script in a row. */
const digitValue = (digit: string): number => {
  const code = digit.charCodeAt(0);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return code - zero;
};

/** The longest text, without zeros in front, of a number of 64 bits. */
const LONGEST = 19;

/**
 * Read a text as Java's `Integer.parseInt` and `Long.parseLong` do: a sign, leading zeros and the digits of any script are
 * fine. Returns `undefined` for what they refuse.
 */
export function parseJavaInteger(text: string, bits: 32 | 64): bigint | undefined {
  if (/^[0-9]{1,9}$/.test(text)) return BigInt(text);
  const [, sign, digits] = /^([-+]?)((?:(?![\u{10000}-\u{10ffff}])\p{Nd})+)$/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const plain = digits.replace(/\P{ASCII}/gu, (digit) => String(digitValue(digit))).replace(/^0+(?=\d)/, '');
  if (plain.length > LONGEST) return undefined;
  const value = BigInt(sign === '-' ? `-${plain}` : plain);
  return BigInt.asIntN(bits, value) === value ? value : undefined;
}
