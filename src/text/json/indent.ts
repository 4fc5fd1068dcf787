import { quote } from '../quote.ts';
import { closingOf, type Frame } from './brackets.ts';
import { closeFrame, type Machine } from './machine.ts';
import { isKey, isValue } from './stream.ts';
import type { Token } from './tokens.ts';

/** Whether a text is indented by tabs here and by blanks there, so that nobody knows how far. */
export const isMixed = (text: string): boolean => /^\t* /m.test(text) && /^ *\t/m.test(text);

/** Note the line that a token is on; `lastEnd` is the place behind the token before it. */
export function noteLine(machine: Machine, token: Token, lastEnd: number): void {
  const between = machine.text.slice(lastEnd, token.start);
  const lineStart = lastEnd + Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1;
  machine.isFirst = lineStart > lastEnd || lastEnd === 0;
  if (!machine.isFirst) return;
  machine.indent = between.slice(lineStart - lastEnd).search(/[^ \t]|$/);
  machine.isFirst = lineStart + machine.indent === token.start;
}

/** What the members of an object or array are indented by must be more than its own line is, if it is to say anything. */
const isRegular = ({ indent, memberIndent, isSupposed }: Frame): boolean =>
  !isSupposed && (memberIndent === undefined || memberIndent > indent);

/** How many objects and arrays are not closed before a closing bracket that is that of an outer one by its indentation. */
function countBeforeClose({ frames, indent }: Machine, token: Token): number {
  const index = frames.findLastIndex((frame) => frame.indent <= indent);
  const target = frames[index];
  const isTold = target !== undefined && target.indent === indent && closingOf(target) === token.written;
  return isTold ? frames.length - 1 - index : 0;
}

/** How many are not closed before a member or an element that is one of an outer one by its indentation. */
function countBeforeMember({ frames, indent, tokens }: Machine, frame: Frame, token: Token): number {
  if (frame.memberIndent === undefined || frame.memberIndent <= indent) return 0;
  const index = frames.findLastIndex(({ memberIndent }) => memberIndent !== undefined && memberIndent <= indent);
  const target = frames[index];
  const isTold = target?.memberIndent === indent && target.isArray !== isKey(token, tokens.peek());
  return isTold ? frames.length - 1 - index : 0;
}

/** A closing bracket right below another, as far to the right, where what is open began further left: one too many. */
const isSurplus = ({ closed, indent }: Machine, frame: Frame, token: Token): boolean =>
  closed?.indent === indent &&
  closed.frame.indent === indent &&
  closed.by.written === token.written &&
  frame.state === 'value' &&
  frame.indent < indent;

/** An opening bracket with the key before it. */
const describeOpen = ({ open, key }: Frame): string =>
  quote(key === undefined ? open.written : `${key.written}: ${open.written}`);

/** Close what is not closed before a token by its indentation; a comma in between belongs behind it. */
function closeBefore(machine: Machine, frame: Frame, token: Token, count: number, lastEnd: number): void {
  const { frames, comma } = machine;
  const { start, end, written, kind } = token;
  const closed = frames.slice(-count).toReversed();
  const outer = frames[frames.length - count - 1] as Frame;
  const hasComma = frame.state === 'comma' && comma !== undefined;
  const brackets = quote(closed.map(closingOf).join('') + (hasComma || kind === 'close' ? '' : ','));
  const place = hasComma ? 'the last `,`' : 'it';
  machine.report(
    start,
    end,
    `unexpected ${quote(written)} at this indentation, expected ${brackets} before ${place} to close ${describeOpen(frame)}`,
    ...closed.map(({ open }) => [`the open ${quote(open.written)}`, open] as const),
  );
  const closeAt = hasComma ? comma.start : lastEnd;
  for (const each of closed) closeFrame(machine, each, token, closeAt, closeAt);
  if (hasComma) outer.state = 'comma';
  outer.isLoose = true;
  machine.comma = comma;
  machine.misfits += count;
}

/**
 * Take what the indentation of a line says of the first token on it: that brackets are missing before it, or that it is
 * one too many. Only a guided reading believes that; returns whether the token is taken with it.
 */
export function takeByIndent(machine: Machine, token: Token, lastEnd: number): boolean {
  const { frames, isGuided, isFirst, closed } = machine;
  const frame = frames.at(-1);
  const isClose = token.kind === 'close';
  if (!isFirst || frame === undefined || !(isClose || isValue(token))) return false;
  if (isClose && closed !== undefined && isSurplus(machine, frame, token)) {
    machine.hints++;
    if (!isGuided) return false;
    const { start, end, written } = token;
    machine.report(start, end, `unexpected second ${quote(written)} at this indentation; remove it`, [
      `the first ${quote(written)}`,
      closed.by,
    ]);
    machine.misfits++;
    return true;
  }
  const count = isClose ? countBeforeClose(machine, token) : countBeforeMember(machine, frame, token);
  const isTold = count > 0 && frames.slice(-count).every(isRegular);
  if (isTold) {
    machine.hints += count;
    if (isGuided) closeBefore(machine, frame, token, count, lastEnd);
  } else if (!isClose) frame.memberIndent ??= machine.indent;
  return false;
}
