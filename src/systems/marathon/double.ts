const LEAST_PLAIN = 1e-3;
const LEAST_SCIENTIFIC = 1e7;

/** Write a number as Java's `Double.toString` does: `1.0`, `0.25`, `1.0E-4`, `1.0E10`. */
export function doubleText(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= LEAST_PLAIN && size < LEAST_SCIENTIFIC))
    return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
  if (!Number.isFinite(value)) return String(value);
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
