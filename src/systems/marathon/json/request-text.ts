import type { Written, WrittenNumber } from '../../../text/json/numbers.ts';
import { longNumbers, writtenIn } from '../../../text/json/numbers.ts';
import { parseJson } from '../../../text/json/parse.ts';
import { scanJson } from '../../../text/json/scan.ts';
import { textStart } from '../../../text/lines.ts';
import { readDecimal } from './decimal.ts';

/** What Marathon gets out of the text of a request, or why it goes no further. */
export type RequestText =
  | { readonly value: unknown; readonly written: Written }
  /** The text is blank; it is no JSON; a number is too long or too far from 1, which `message` describes. */
  | { readonly refused: 'empty' | 'syntax' }
  | { readonly refused: 'number'; readonly message: string; readonly written?: Written };

const MOST_CHARACTERS = 310;
const MOST_SCALE = 6178;

/** Describe what is said of a number that play does not take, JacksonJson.scala:161-172; in a list its field is called `null`. */
function refuseNumber(written: string, key: string | undefined): string | undefined {
  const field = `"${key ?? 'null'}"`;
  if (written.length > MOST_CHARACTERS) return `Number is larger than supported for field ${field}`;
  const { scale } = readDecimal(written);
  return Math.abs(scale) > MOST_SCALE ? `Number scale (${scale}) is out of limits for field ${field}` : undefined;
}

/** What may follow the value: nothing, or one more token of Jackson's, which it looks at but does not read. */
const following =
  /[ \t\n\r]*(?:$|["[{]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?=[ \t\n\r]|$)|(?:true|false|null)(?![\p{ID_Continue}$]))/uy;

function isFollowed(text: string, end: number): boolean {
  following.lastIndex = end;
  return following.test(text);
}

/** Read the field that a number is in, which has no name where that is a list. */
const fieldOf = ({ path }: WrittenNumber): string | undefined => {
  const step = path.at(-1);
  return typeof step === 'string' ? step : undefined;
};

/** Read the text of a request that is known to be JSON of this value. */
export function readWholeText(text: string, value: unknown): RequestText {
  const numbers = longNumbers(text);
  const written = writtenIn(value, numbers);
  for (const number of numbers) {
    const message = refuseNumber(number.written, fieldOf(number));
    if (message !== undefined) return { refused: 'number', message, written };
  }
  return { value, written };
}

/** Read the text of a request as play does through Jackson: one value, and not what follows it. Never throws. */
export function readRequestText(text: string): RequestText {
  const from = textStart(text);
  if (/^\s*$/.test(text.slice(from))) return { refused: 'empty' };
  const whole = parseJson(text);
  if (whole !== undefined) return readWholeText(text, whole.value);
  let message: string | undefined;
  const end = scanJson(text, from, (written, field) => {
    message ??= refuseNumber(written, field);
  });
  if (message !== undefined) return { refused: 'number', message };
  if (end === undefined || !isFollowed(text, end)) return { refused: 'syntax' };
  const head = text.slice(0, end);
  return readWholeText(head, parseJson(head)?.value);
}
