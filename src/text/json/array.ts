import { quote } from '../quote.ts';
import { endPart, type Machine, openFrame, reopen, takeValue } from './machine.ts';
import { leaveOut, reportComma, takeMember, takeStringRest } from './object.ts';
import { isKey, isValue } from './stream.ts';
import type { Token } from './tokens.ts';

/** Take a key in a list: the object before it was closed too early, or is not opened at all. */
function takeKeyInArray(machine: Machine, token: Token): void {
  const { closed } = machine;
  const { start, end } = token;
  const key = quote(token.written);
  if (closed === undefined || closed.frame.isArray) {
    machine.report(start, end, `unexpected key ${key} in a list, expected \`{\` before it`);
    machine.misfits++;
    openFrame(machine, token, '{', true);
  } else {
    const beside = ['the object ends here', closed.by] as const;
    machine.report(
      start,
      end,
      `unexpected key ${key} in a list, expected it before the \`}\` that ends the object`,
      beside,
    );
    reopen(machine, closed);
  }
  takeMember(machine, token);
}

/** Take what stands in an array where an element is expected. */
export function takeInArray(machine: Machine, token: Token): void {
  const { start, end, written } = token;
  if (takeStringRest(machine, token)) return;
  if (isKey(token, machine.tokens.peek())) takeKeyInArray(machine, token);
  else if (isValue(token)) {
    reportComma(machine, token);
    takeValue(machine, token);
  } else if (token.kind === 'ellipsis') leaveOut(machine, token, 'a value');
  else {
    machine.report(start, end, `unexpected ${quote(written)}, expected a value; remove it`);
    endPart(machine, true);
  }
}
