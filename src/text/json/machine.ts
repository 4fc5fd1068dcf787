import { quote } from '../quote.ts';
import type { Frame } from './brackets.ts';
import type { TokenStream } from './stream.ts';
import { findStringFlaws, repairString } from './strings.ts';
import { findRunEnd, type Token } from './tokens.ts';
import { describeWord, repairWord } from './words.ts';
import type { JsonWriter } from './writer.ts';

/** Another place that a mistake has to do with. */
export type Beside = readonly [message: string, token: Token];

/** An object or array that is closed. */
interface Closed {
  readonly frame: Frame;
  readonly by: Token;
  /** How far the closing bracket is indented that begins a line. */
  readonly indent: number | undefined;
}

/** Where the reading of a JSON text with mistakes is. */
export interface Machine {
  readonly text: string;
  readonly tokens: TokenStream;
  readonly writer: JsonWriter;
  /** Says what is wrong between two offsets. */
  readonly report: (start: number, end: number, message: string, ...beside: readonly Beside[]) => void;
  /** The objects and arrays that are open. */
  readonly frames: Frame[];
  /** The key whose value comes next. */
  key: Token | undefined;
  /** The last comma. */
  comma: Token | undefined;
  /** What was closed last, while nothing but a comma has come since, and the token that closed it. */
  closed: Closed | undefined;
  /** How far the current line is indented. */
  indent: number;
  /** Whether the current token is the first on its line. */
  isFirst: boolean;
  /** Whether the indentation is believed where it says that brackets are missing or too many. */
  readonly isGuided: boolean;
  /** How often it says so. */
  hints: number;
  /** How many brackets are missing, too many or wrong, as far as the reading knows. */
  misfits: number;
  /** Whether the outer braces are missing. */
  isFragment: boolean;
  /** Whether it is beyond doubt what the text means. */
  isCertain: boolean;
}

/** Note that a part of the innermost object or array has ended. */
export function endPart({ frames }: Machine, isLoose = false): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  frame.state = 'value';
  frame.isLoose = isLoose;
}

/** Open an object or array, at a bracket or where one is supposed. */
export function openFrame(machine: Machine, open: Token, bracket: string, isSupposed: boolean): void {
  const { key, indent } = machine;
  const isArray = bracket === '[';
  machine.closed = undefined;
  machine.key = undefined;
  endPart(machine);
  machine.writer.open(bracket, open.start, isSupposed ? open.start : open.end);
  machine.frames.push({
    open,
    isArray,
    isSupposed,
    key,
    indent,
    memberIndent: undefined,
    state: 'start',
    isLoose: false,
  });
}

/** Open again what was closed too early. */
export function reopen(machine: Machine, { frame }: Closed): void {
  machine.misfits++;
  machine.writer.reopen();
  machine.frames.push({ ...frame, isSupposed: true, state: 'value', isLoose: true });
  machine.closed = undefined;
}

/** Close the innermost object or array, which is given. */
export function closeFrame(machine: Machine, frame: Frame, by: Token, start: number, end: number): void {
  machine.frames.pop();
  machine.writer.close(start, end);
  endPart(machine);
  machine.closed = { frame, by, indent: machine.isFirst ? machine.indent : undefined };
  machine.comma = undefined;
}

const isStraight = ({ written }: Token): boolean => written.startsWith('"');

/** Say what is wrong with a string or a word that is a key or a value, and write it as JSON does. */
function repairToken(machine: Machine, token: Token, expected: string): string {
  const { report } = machine;
  const { start, end, written } = token;
  if (token.kind !== 'string' || !isStraight(token))
    report(start, end, `unexpected ${quote(written)}, expected ${expected} in double quotes`);
  if (token.kind !== 'string') return JSON.stringify(written);
  if (token.closed) {
    for (const flaw of findStringFlaws(written, start)) report(flaw.start, flaw.end, flaw.message);
    return repairString(written);
  }
  report(start, end, `the string ${quote(written)} is not closed, expected \`"\``);
  machine.isCertain = false;
  return '""';
}

/** Take a key. */
export function takeKey(machine: Machine, token: Token): void {
  machine.key = token;
  machine.closed = undefined;
  machine.writer.key(repairToken(machine, token, 'a key'), token.start, token.end);
}

/** Take a value that is no bracket, or open the object or array that one opens. */
export function takeValue(machine: Machine, token: Token): void {
  const { start, end, kind, written } = token;
  if (kind === 'open') {
    openFrame(machine, token, written, false);
    return;
  }
  machine.closed = undefined;
  machine.key = undefined;
  let valueEnd = end;
  if (kind === 'scalar') machine.writer.scalar(written, start, end);
  else if (kind === 'string') machine.writer.scalar(repairToken(machine, token, 'a string'), start, end);
  else {
    valueEnd = takeRun(machine, token);
    const words = machine.text.slice(start, valueEnd);
    machine.report(start, valueEnd, describeWord(token, words));
    machine.writer.scalar(repairWord(words), start, valueEnd);
  }
  endPart(machine, !token.closed);
}

/** Go behind all words that belong to one; returns their end. */
export function takeRun({ text, tokens }: Machine, token: Token): number {
  const end = findRunEnd(text, token);
  tokens.skipTo(end);
  return end;
}
