import { quote } from '../quote.ts';
import { type Machine, openFrame, reopen, takeRun, takeValue } from './machine.ts';
import { leaveOut, takeMember } from './object.ts';
import { isKey, isValue } from './stream.ts';
import { findRunEnd, type Token } from './tokens.ts';

/** What was found outside of all objects and arrays. */
export interface Root {
  /** How many values began. */
  values: number;
  /** The stretch of text that is no part of a value. */
  rest: { readonly start: number; end: number } | undefined;
}

/** Say that there is something behind the end, once for all of it up to here. */
export function endRest({ text, report, isFragment }: Machine, root: Root): void {
  const { rest } = root;
  root.rest = undefined;
  if (rest === undefined) return;
  const written = text.slice(rest.start, rest.end);
  // What is cut out of a text may bring brackets and a comma with it.
  if (isFragment && /^[\s,}\]]*$/.test(written)) return;
  report(rest.start, rest.end, `unexpected ${quote(written)}, expected the end of the text; remove it`);
}

/** Words before the first object or array. */
function isStray({ text, tokens }: Machine, token: Token): boolean {
  if (token.kind !== 'word' && token.kind !== 'placeholder') return false;
  const end = findRunEnd(text, token);
  tokens.skipTo(end);
  return tokens.peek().kind === 'open';
}

function takeFirst(machine: Machine, root: Root, token: Token): void {
  const { start, end, written, kind } = token;
  if (isKey(token, machine.tokens.peek())) {
    machine.report(start, end, `unexpected key ${quote(written)} outside of an object, expected \`{\` before it`);
    machine.isFragment = true;
    root.values++;
    openFrame(machine, token, '{', true);
    takeMember(machine, token);
  } else if (isStray(machine, token)) leaveOut(machine, token, 'a value');
  else if (isValue(token)) {
    root.values++;
    // A text that is all words is no JSON.
    if (kind === 'word' || kind === 'placeholder') machine.isCertain = false;
    takeValue(machine, token);
  } else if (kind === 'ellipsis') leaveOut(machine, token, 'a value');
  else machine.report(start, end, `unexpected ${quote(written)}, expected a value; remove it`);
}

/** Take what stands outside of all objects and arrays. */
export function takeAtRoot(machine: Machine, root: Root, token: Token): void {
  const { closed, report } = machine;
  const { start, end, written } = token;
  if (root.values === 0) takeFirst(machine, root, token);
  else if (closed !== undefined && !closed.frame.isArray && isKey(token, machine.tokens.peek())) {
    root.rest = undefined;
    const beside = ['the object ends here', closed.by] as const;
    report(
      start,
      end,
      `unexpected key ${quote(written)} behind the end, expected it before the \`}\` that ends the object`,
      beside,
    );
    reopen(machine, closed);
    takeMember(machine, token);
  } else if (token.kind === 'open') {
    const isList = root.rest !== undefined && machine.text.slice(root.rest.start, root.rest.end) === ',';
    if (isList) root.rest = undefined;
    endRest(machine, root);
    machine.misfits++;
    if (root.values++ === 1)
      report(
        start,
        end,
        `unexpected ${quote(written)} behind the end, expected one value, or \`[\` and \`]\` around the values`,
      );
    takeValue(machine, token);
  } else {
    if (token.kind !== 'comma') machine.closed = undefined;
    if (token.kind === 'close') machine.misfits++;
    const last = token.kind === 'word' ? takeRun(machine, token) : end;
    if (root.rest === undefined) root.rest = { start, end: last };
    else root.rest.end = last;
  }
}
