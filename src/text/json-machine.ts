import type { Token } from './json-tokens.ts';
import { quote } from './quote.ts';

/** What may come next; `first-…` stands behind an opening bracket, where the closing one may follow. */
type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

/** Where the reading of a JSON text is: what may come next, and the brackets that are open. */
export interface Machine {
  state: State;
  readonly open: Token[];
  /** How many of the open brackets are `{`. */
  braces: number;
  /** The last token that was taken. */
  last: Token | undefined;
}

const bracket = ({ open }: Machine): string | undefined => open.at(-1)?.written;

const closingBracket = (machine: Machine): string => (bracket(machine) === '{' ? '}' : ']');

const isClosing = (machine: Machine, token: Token): boolean =>
  machine.open.length > 0 && token.written === closingBracket(machine);

const behindValue = ({ open }: Machine): State => (open.length === 0 ? 'end' : 'next');

const behindComma = (machine: Machine): State => (bracket(machine) === '{' ? 'key' : 'value');

/** Whether the token is one that may come next. */
export function isExpected(machine: Machine, token: Token): boolean {
  const { state } = machine;
  switch (token.kind) {
    case 'string':
      return state !== 'colon' && state !== 'next' && state !== 'end';
    case 'scalar':
    case 'open':
      return state === 'value' || state === 'first-value';
    case 'close':
      return (state === 'next' || state.startsWith('first')) && isClosing(machine, token);
    case 'comma':
      return state === 'next';
    case 'colon':
      return state === 'colon';
    default:
      return false;
  }
}

function closeLast(machine: Machine): void {
  if (machine.open.pop()?.written === '{') machine.braces--;
}

/** Take a token as what the state asks for. */
export function take(machine: Machine, token: Token): void {
  const isKey = machine.state === 'key' || machine.state === 'first-key';
  machine.last = token;
  if (token.kind === 'open') {
    machine.open.push(token);
    if (token.written === '{') machine.braces++;
    machine.state = token.written === '{' ? 'first-key' : 'first-value';
  } else if (token.kind === 'close') {
    closeLast(machine);
    machine.state = behindValue(machine);
  } else if (token.kind === 'comma') machine.state = behindComma(machine);
  else if (token.kind === 'colon') machine.state = 'value';
  else machine.state = isKey ? 'colon' : behindValue(machine);
}

/** Make do with a token that is not expected: suppose what is missing before it, so that it or the next one fits. */
export function recover(machine: Machine, token: Token): 'again' | 'taken' | 'skipped' {
  const { open, state } = machine;
  const isKeyState = state === 'key' || state === 'first-key';
  if (open.length === 0) {
    if (token.kind !== 'word') return 'skipped';
  } else if (token.kind === 'comma' || isClosing(machine, token)) {
    machine.state = 'next';
    return 'again';
  } else if (token.kind === 'close') {
    machine.state = 'next';
    const openOfKind = token.written === '}' ? machine.braces : open.length - machine.braces;
    if (openOfKind === 0) return 'skipped';
    closeLast(machine);
    return 'again';
  } else if (token.kind === 'colon') {
    if (!isKeyState) return 'skipped';
    machine.state = 'colon';
    return 'again';
  } else if (state === 'next' || state === 'colon') {
    machine.state = state === 'next' ? behindComma(machine) : 'value';
    return 'again';
  } else if (token.kind === 'open') {
    machine.state = 'value';
    return 'again';
  }
  take(machine, token);
  return 'taken';
}

/** What may come next, in words. */
export function describeExpected(machine: Machine): string {
  switch (machine.state) {
    case 'value':
      return 'a value';
    case 'first-value':
      return 'a value or `]`';
    case 'key':
      return 'a key in double quotes';
    case 'first-key':
      return 'a key in double quotes or `}`';
    case 'colon':
      return '`:`';
    case 'next':
      return `\`,\` or ${quote(closingBracket(machine))}`;
    case 'end':
      return 'the end of the text';
  }
}
