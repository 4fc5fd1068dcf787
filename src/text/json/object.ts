import { quote } from '../quote.ts';
import { endPart, type Machine, reopen, takeKey, takeRun, takeValue } from './machine.ts';
import { isKey, isKeyAt, isValue } from './stream.ts';
import { findStringRest, type Token } from './tokens.ts';

/** Whether a comma is missing before what comes now in the innermost object or array. */
const lacksComma = ({ frames }: Machine): boolean =>
  frames.slice(-1).some(({ state, isLoose }) => state === 'value' && !isLoose);

/** Say that a comma is missing, if one is. */
export function reportComma(machine: Machine, token: Token): void {
  if (!lacksComma(machine)) return;
  machine.report(token.start, token.end, `unexpected ${quote(token.written)}, expected \`,\` before it`);
}

/** Leave out what stands for other things, or for nothing. */
export function leaveOut(machine: Machine, token: Token, expected: string): void {
  const end = token.kind === 'ellipsis' ? token.end : takeRun(machine, token);
  const written = machine.text.slice(token.start, end);
  machine.report(token.start, end, `unexpected ${quote(written)}, expected ${expected}; remove it`);
  endPart(machine, true);
}

/** Go behind the rest of a string that has quotes in it: what follows the quote that seemed to end it. */
export function takeStringRest(machine: Machine, token: Token): boolean {
  const { text, tokens } = machine;
  const end = lacksComma(machine) && text.charAt(token.start - 1) === '"' ? findStringRest(text, token.start) : 0;
  if (end <= token.start) return false;
  const rest = quote(text.slice(token.start, end));
  machine.report(
    token.start,
    end,
    `unexpected ${rest} behind a string, expected \`,\`; a quote within a string is written \`\\"\``,
  );
  machine.isCertain = false;
  tokens.skipTo(end);
  endPart(machine, true);
  return true;
}

/** Take the colons behind a key. */
function takeColons({ tokens, report }: Machine): void {
  for (let count = 0; tokens.peek().kind === 'colon'; count++) {
    const { start, end } = tokens.next();
    if (count === 1) report(start, end, 'unexpected `:`, expected a value; remove it');
  }
}

/** Take a key and its colon; what comes next is its value. */
export function takeMember(machine: Machine, token: Token): void {
  reportComma(machine, token);
  takeKey(machine, token);
  takeColons(machine);
}

/** Take what stands in an object where a key is expected. */
export function takeInObject(machine: Machine, token: Token): void {
  const { tokens, report, closed } = machine;
  const { start, end, written } = token;
  if (takeStringRest(machine, token)) return;
  const following = tokens.peek();
  if (isKey(token, following)) takeMember(machine, token);
  else if (token.kind === 'ellipsis') leaveOut(machine, token, 'a key in double quotes');
  else if (token.kind === 'open' && closed?.frame.isArray === true) {
    report(start, end, `unexpected ${quote(written)}, expected it before the \`]\` that ends the list`, [
      'the list ends here',
      closed.by,
    ]);
    reopen(machine, closed);
    takeValue(machine, token);
  } else if (token.kind === 'open' || token.kind === 'colon') {
    machine.misfits++;
    report(
      start,
      end,
      `unexpected ${quote(written)}, expected a key in double quotes${token.kind === 'colon' ? ' before it' : ''}`,
    );
    machine.isCertain = false;
    machine.writer.key('""', start, start);
    if (token.kind === 'open') takeValue(machine, token);
    else machine.key = token;
  } else if (
    isValue(token) &&
    isValue(following) &&
    !isKeyAt(tokens, 0) &&
    token.kind === 'string' &&
    !lacksComma(machine)
  ) {
    takeKey(machine, token);
    report(following.start, following.end, `unexpected ${quote(following.written)}, expected \`:\` before it`);
  } else if (token.kind === 'string' && !lacksComma(machine)) {
    if (following.kind !== 'end')
      report(start, end, `unexpected ${quote(written)} without a value, expected \`:\` and a value behind it`);
    endPart(machine, true);
  } else leaveOut(machine, token, lacksComma(machine) ? '`,` or `}`' : 'a key in double quotes');
}

/** Take what stands where the value of a key is expected; returns whether the token is still to be taken. */
export function takeMemberValue(machine: Machine, token: Token): boolean {
  if (isValue(token)) {
    takeValue(machine, token);
    return false;
  }
  const isOver = token.kind !== 'ellipsis';
  const expected = isOver ? 'a value before it' : 'a value';
  machine.report(token.start, token.end, `unexpected ${quote(token.written)}, expected ${expected}`);
  machine.key = undefined;
  endPart(machine, !isOver);
  return isOver;
}
