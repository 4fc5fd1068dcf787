/** A number between 0 and 1, or a whole one, as Java's `Double.toString` writes it: `1.0`, `0.25`, `1.0E-4`. */
export function doubleText(value: number): string {
  if (value === 0 || Math.abs(value) >= 1e-3) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`;
}
