// Mesos reads bytes and never checks that they are UTF-8, so a text is turned into a string of one character a byte.

const SEQUENCE = new RegExp(
  [
    '[\\xc2-\\xdf][\\x80-\\xbf]',
    '\\xe0[\\xa0-\\xbf][\\x80-\\xbf]',
    '[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}',
    '\\xed[\\x80-\\x9f][\\x80-\\xbf]',
    '\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}',
    '[\\xf1-\\xf3][\\x80-\\xbf]{3}',
    '\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}',
    '[\\x80-\\xff]',
  ].join('|'),
  'g',
);

const CHUNK = 8192;

const isSurrogate = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;

/** Get a byte that goes on with a sequence: six bits, counted from the right in sixes. */
const tail = (point: number, sixes: number): number => 0x80 | ((point >> (6 * sixes)) & 0x3f);

function encodeCharacter(character: string): string {
  const written = character.codePointAt(0) as number;
  const point = isSurrogate(written) ? 0xfffd : written;
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail(point, 0));
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), tail(point, 1), tail(point, 0));
  return String.fromCharCode(0xf0 | (point >> 18), tail(point, 2), tail(point, 1), tail(point, 0));
}

function decodeSequence(sequence: string): string {
  if (sequence.length === 1) return '\ufffd';
  let point = sequence.charCodeAt(0) & (0x7f >> sequence.length);
  for (let index = 1; index < sequence.length; index++) point = (point << 6) | (sequence.charCodeAt(index) & 0x3f);
  return String.fromCodePoint(point);
}

/** Get the UTF-8 bytes of a text, one character a byte. */
export const encodeUtf8 = (text: string): string => text.replace(/[^\0-\x7f]/gu, encodeCharacter);

/** Get the text that bytes encode; each byte that is no UTF-8 shows as U+FFFD. */
export const decodeUtf8 = (bytes: string): string => bytes.replace(SEQUENCE, decodeSequence);

/** Get the bytes as a string, one character a byte. */
export function byteString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  return parts.join('');
}
