import { quote } from '../quote.ts';
import { DEEPEST } from '../text.ts';
import { takeInArray } from './array.ts';
import { closingOf, countClosed, type Frame } from './brackets.ts';
import { noteLine, takeByIndent } from './indent.ts';
import { closeFrame, endPart, type Machine } from './machine.ts';
import { takeInObject, takeMemberValue } from './object.ts';
import { endRest, type Root, takeAtRoot } from './root.ts';
import type { Token } from './tokens.ts';

function takeComma(machine: Machine, frame: Frame, token: Token): void {
  const { start, end } = token;
  if (frame.state === 'value') frame.state = 'comma';
  else
    machine.report(
      start,
      end,
      `unexpected \`,\`, expected ${frame.isArray ? 'a value' : 'a key in double quotes'}; remove it`,
    );
  frame.isLoose = false;
  machine.comma = token;
}

/** Close objects and arrays by a bracket that is not that of the innermost. */
function takeWrongClose(machine: Machine, frame: Frame, token: Token): void {
  const { frames, report, tokens } = machine;
  const { start, end } = token;
  const written = quote(token.written);
  const outer = frames.at(-2);
  const count =
    frame.isSupposed && outer !== undefined && closingOf(outer) === token.written
      ? 2
      : countClosed(frames, token, tokens);
  const expected = quote(closingOf(frame));
  const open = [`the open ${quote(frame.open.written)}`, frame.open] as const;
  machine.misfits += Math.max(1, count - 1);
  if (count === 0) {
    report(start, end, `unexpected ${written}, expected \`,\` or ${expected}; remove it`, open);
    endPart(machine, true);
    return;
  }
  if (!frame.isSupposed) {
    report(start, end, `unexpected ${written}, expected ${expected} ${count === 1 ? 'instead of' : 'before'} it`, open);
  }
  const closed = frames.slice(-count).toReversed();
  for (const [index, each] of closed.entries()) {
    closeFrame(machine, each, token, start, index === count - 1 ? end : start);
  }
}

function takeClose(machine: Machine, frame: Frame, token: Token): void {
  const { comma } = machine;
  if (frame.state === 'comma' && comma !== undefined) {
    const expected = frame.isArray ? 'a value' : 'a key in double quotes';
    machine.report(
      comma.start,
      comma.end,
      `unexpected \`,\` before ${quote(token.written)}, expected ${expected}; remove it`,
    );
  }
  if (closingOf(frame) === token.written) closeFrame(machine, frame, token, token.start, token.end);
  else takeWrongClose(machine, frame, token);
}

/** Close what is open at the end of the text. */
function takeEnd(machine: Machine, token: Token, lastEnd: number): void {
  const { frames, report, key } = machine;
  if (lastEnd === 0) report(token.start, token.start, 'unexpected end of the text, expected a value');
  const missing = frames.filter(({ isSupposed }) => !isSupposed);
  const innermost = missing.at(-1);
  machine.misfits += missing.length;
  if (innermost !== undefined) {
    const brackets = missing.toReversed().map(closingOf).join('');
    const open = [`the open ${quote(innermost.open.written)}`, innermost.open] as const;
    const expected = key === undefined ? quote(brackets) : 'a value';
    report(lastEnd, lastEnd, `unexpected end of the text, expected ${expected}`, open);
  }
  for (const frame of frames.toReversed()) closeFrame(machine, frame, token, lastEnd, lastEnd);
}

/**
 * Read all tokens: say once what is wrong with each that is not expected, and write what is meant. Returns the bracket
 * that opens one object or array too many, where the nesting is too deep.
 */
export function repairTokens(machine: Machine, isFull: () => boolean): Token | undefined {
  const { frames, tokens } = machine;
  const root: Root = { values: 0, rest: undefined };
  let lastEnd = 0;
  for (let token = tokens.next(); !isFull(); token = tokens.next()) {
    noteLine(machine, token, lastEnd);
    if (token.kind !== 'end' && machine.key !== undefined && !takeMemberValue(machine, token)) {
      lastEnd = token.end;
      continue;
    }
    if (token.kind === 'end') {
      takeEnd(machine, token, lastEnd);
      endRest(machine, root);
      return undefined;
    }
    const isTaken = takeByIndent(machine, token, lastEnd);
    lastEnd = token.end;
    if (isTaken) continue;
    const frame = frames.at(-1);
    if (frame === undefined) takeAtRoot(machine, root, token);
    else if (token.kind === 'comma') takeComma(machine, frame, token);
    else if (token.kind === 'close') takeClose(machine, frame, token);
    else if (frame.isArray) takeInArray(machine, token);
    else takeInObject(machine, token);
    if (frames.length > DEEPEST) return token;
  }
  return undefined;
}
