const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Hears of the parts of a JSON text in their order; `end` is the offset behind a part. */
export interface JsonVisitor {
  /** An object or array starts; `false` ends the walk. */
  open(start: number, isArray: boolean): boolean;
  close(end: number): void;
  key(start: number, end: number): void;
  scalar(start: number, end: number): void;
  /** The next element of an array follows; not called for objects. */
  nextElement(): void;
}

function isEscaped(text: string, offset: number): boolean {
  let first = offset;
  while (text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (offset - first) % 2 === 1;
}

/** The offset behind the string that starts at an offset. */
export function skipString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Numbers and words end where white space, a comma or a closing bracket stands. */
function skipWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code <= SPACE || code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE) break;
    end++;
  }
  return end;
}

/**
 * Walk through a text that `JSON.parse` accepts, from an offset on. It checks nothing, does not recurse and takes
 * linear time. Every clean text goes through it.
 */
export function walkJson(text: string, from: number, visitor: JsonVisitor): void {
  const arrays: boolean[] = [];
  let inArray = false;
  let atKey = false;
  for (let offset = from; offset < text.length; ) {
    const start = offset;
    switch (text.charCodeAt(start)) {
      case TAB:
      case LINE_FEED:
      case CARRIAGE_RETURN:
      case SPACE:
        offset++;
        break;
      case COLON:
        offset++;
        atKey = false;
        break;
      case COMMA:
        offset++;
        if (inArray) visitor.nextElement();
        else atKey = true;
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        offset++;
        arrays.push(inArray);
        inArray = text.charCodeAt(start) === OPEN_BRACKET;
        atKey = !inArray;
        if (!visitor.open(start, inArray)) return;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        offset++;
        inArray = arrays.pop() === true;
        atKey = false;
        visitor.close(offset);
        break;
      case QUOTE:
        offset = skipString(text, start);
        if (atKey) visitor.key(start, offset);
        else visitor.scalar(start, offset);
        break;
      default:
        offset = skipWord(text, start);
        visitor.scalar(start, offset);
    }
  }
}

/** The key that is written between two offsets, quotes included. */
export function readKey(text: string, start: number, end: number): string {
  const key = text.slice(start + 1, end - 1);
  return key.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : key;
}
