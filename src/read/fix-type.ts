import type { Fix } from '../model/diagnostic.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';

const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,6})\.\d{1,8}$/;

/** Get the value of another type that a value can only have meant; `undefined` where that is not certain. */
function readAs(type: unknown, value: unknown): unknown {
  const types = [type].flat();
  if (types.includes('boolean') && (value === 'true' || value === 'false')) return value === 'true';
  const isNumber = types.includes('number');
  if (typeof value === 'string' && (isNumber || types.includes('integer')) && INTEGER.test(value)) return Number(value);
  if (typeof value === 'string' && isNumber && DECIMAL.test(value)) return Number(value);
  if (types.includes('string') && (typeof value === 'boolean' || Number.isSafeInteger(value))) return String(value);
  return undefined;
}

/** Fix a value of the wrong type: `"10"` for a number, `"true"` for a boolean, a number for a string. */
export function fixType(type: unknown, value: unknown, pointer: JsonPointer): Fix | undefined {
  const meant = readAs(type, value);
  if (meant === undefined) return undefined;
  const sentence = `write ${quote(JSON.stringify(meant))} instead of ${quote(JSON.stringify(value))}`;
  return { edits: [{ op: 'set', pointer, value: meant }], sentence, safe: true };
}
