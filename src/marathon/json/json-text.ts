// play writes a number in full between these two, and with an exponent beyond them.
const MOST_PLAIN = 1e20;
const LEAST_PLAIN = 1e-10;

/** A number as Java's BigDecimal is written without trailing zeros. */
function numberText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const scientific = value.toExponential();
  if (size >= MOST_PLAIN || size <= LEAST_PLAIN) return scientific.toUpperCase();
  const text = String(value);
  if (!text.includes('e')) return text;
  const [digits, exponent] = scientific.split('e') as [string, string];
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(-Number(exponent) - 1)}${digits.replace(/[-.]/g, '')}`;
}

const SURROGATES = 0xd800;

/** Jackson writes control characters with upper case digits, and half a surrogate pair as it is. */
const jacksonEscape = (escaped: string, digits: string | undefined): string => {
  if (digits === undefined) return escaped;
  const code = Number.parseInt(digits, 16);
  return code < SURROGATES ? `\\u${digits.toUpperCase()}` : String.fromCharCode(code);
};

const stringText = (text: string): string =>
  JSON.stringify(text).replace(/\\(?:u([\da-f]{4})|.)/g, (escaped, digits) => jacksonEscape(escaped, digits));

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

function plainText(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? stringText(value) : String(value);
}

/**
 * Write values of JSON the way play does: compact, with the members in the order of the document. What was written once
 * is kept, so that the texts of objects within objects cost no more than that of the outermost. Recursion is avoided,
 * since a value may be nested deeply. One that holds itself throws a RangeError.
 */
export function jsonTexts(): (value: unknown) => string {
  const texts = new Map<object, string>();
  const known = (value: unknown): string => (isContainer(value) ? (texts.get(value) as string) : plainText(value));
  const compose = (value: object): string =>
    Array.isArray(value)
      ? `[${value.map(known).join(',')}]`
      : `{${Object.entries(value)
          .map(([name, member]) => `${stringText(name)}:${known(member)}`)
          .join(',')}}`;

  return (value) => {
    const entered = new Set<object>();
    const open = [value].filter(isContainer);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (texts.has(top) || entered.has(top)) {
        open.pop();
        if (!texts.has(top)) texts.set(top, compose(top));
      } else {
        entered.add(top);
        for (const member of Object.values(top).filter(isContainer)) {
          if (entered.has(member) && !texts.has(member)) throw new RangeError('the value holds itself');
          open.push(member);
        }
      }
    }
    return known(value);
  };
}
