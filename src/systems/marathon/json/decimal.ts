/** A number as play keeps it: `digits` × 10^-`scale`, rounded to the 34 digits of DECIMAL128. */
export interface Decimal {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly scale: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/;
const MOST_DIGITS = 34;

type Parts = readonly [written: string, sign: string, whole: string, fraction?: string, exponent?: string];

/** Round half to even, as java.math.MathContext.DECIMAL128 does. */
function round(digits: string, scale: number): Pick<Decimal, 'digits' | 'scale'> {
  const dropped = digits.length - MOST_DIGITS;
  if (dropped <= 0) return { digits, scale };
  const kept = BigInt(digits.slice(0, MOST_DIGITS));
  const rest = digits.slice(MOST_DIGITS);
  const half = `5${'0'.repeat(dropped - 1)}`;
  const up = rest > half || (rest === half && kept % 2n === 1n);
  return round(String(up ? kept + 1n : kept), scale - dropped);
}

/** Read a number as JSON writes it. */
export function readDecimal(written: string): Decimal {
  const [, sign, whole, fraction = '', exponent = '0'] = WRITTEN.exec(written) as unknown as Parts;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  return { isNegative: sign === '-', ...round(digits, fraction.length - Number(exponent)) };
}

/** Read the same number without zeros at the end. */
function strip({ isNegative, digits, scale }: Decimal): Decimal {
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return { isNegative: false, digits: '0', scale: 0 };
  return { isNegative, digits: kept, scale: scale - (digits.length - kept.length) };
}

/** The longest whole numbers that are asked for have 19 digits. */
const LONGEST = 19;

/** Read the whole number that it is, if it is one of so many bits. */
export function toWhole(decimal: Decimal, bits: 32 | 64): bigint | undefined {
  const { isNegative, digits, scale } = strip(decimal);
  if (scale > 0 || digits.length - scale > LONGEST) return undefined;
  const size = BigInt(digits + '0'.repeat(-scale));
  const value = isNegative ? -size : size;
  return BigInt.asIntN(bits, value) === value ? value : undefined;
}

// play writes a number in full between these two powers of ten, and Java one with digits behind the point, or none.
const MOST_PLAIN = 20;
const LEAST_PLAIN = -10;

/** Read a number as play writes it: Java's BigDecimal without trailing zeros. */
export function decimalText(decimal: Decimal): string {
  const { isNegative, digits, scale } = strip(decimal);
  const sign = isNegative ? '-' : '';
  const power = digits.length - 1 - scale;
  const isSmall = power < LEAST_PLAIN || (power === LEAST_PLAIN && digits === '1');
  if (isSmall || (power >= MOST_PLAIN && scale < 0)) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits.charAt(0)}${fraction}E${power < 0 ? '' : '+'}${power}`;
  }
  if (scale <= 0) return sign + digits + '0'.repeat(-scale);
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
