import { describeExpected, isExpected, type Machine, recover, take } from './json-machine.ts';
import { findStringFlaws } from './json-strings.ts';
import { readToken, type Token } from './json-tokens.ts';
import type { ToPosition } from './lines.ts';
import { quote } from './quote.ts';
import { addProblem, DEEPEST, describeDepth, isFull, type TextProblem } from './text.ts';

/** Says what is wrong between two offsets; returns whether there is room for more. */
type Report = (start: number, end: number, message: string) => boolean;

function reportUnexpected(machine: Machine, token: Token, report: Report): void {
  const { last } = machine;
  const expected = token.written.startsWith("'") ? 'a string in double quotes' : describeExpected(machine);
  if (token.kind === 'close' && last?.kind === 'comma') {
    report(last.start, last.end, `unexpected \`,\` before ${quote(token.written)}, expected ${expected}`);
  } else report(token.start, token.end, `unexpected ${quote(token.written)}, expected ${expected}`);
}

function reportFlaws(token: Token, report: Report): void {
  if (token.kind !== 'string') return;
  for (const { start, end, message } of findStringFlaws(token.written, token.start)) {
    if (!report(start, end, message)) return;
  }
  if (!token.closed) report(token.start, token.end, `the string ${quote(token.written)} is not closed, expected \`"\``);
}

/** Feed one token; returns whether what is missing behind it is no news, because the token itself is wrong. */
function feed(machine: Machine, token: Token, forgiving: boolean, report: Report): boolean {
  let isReported = forgiving && ['next', 'colon', 'end'].includes(machine.state);
  let step: ReturnType<typeof recover> = 'again';
  while (step === 'again') {
    if (isExpected(machine, token)) {
      take(machine, token);
      return !token.closed;
    }
    if (!isReported) reportUnexpected(machine, token, report);
    isReported = true;
    step = recover(machine, token);
  }
  return true;
}

function describeEnd(machine: Machine, offset: number, toPosition: ToPosition): TextProblem {
  const open = machine.open.at(-1);
  return {
    rule: 'text/syntax',
    severity: 'error',
    message: `unexpected end of the text, expected ${describeExpected(machine)}`,
    pointer: '',
    position: toPosition(offset, offset),
    ...(open && {
      related: [
        { message: `the open ${quote(open.written)}`, pointer: '', position: toPosition(open.start, open.end) },
      ],
    }),
  };
}

const offsetOf = (problem: TextProblem | undefined): number => problem?.position.start.offset ?? -1;

/**
 * All syntax errors of a text that `JSON.parse` refuses, in the order of the text. What is not expected is reported
 * once; then the search goes on as if what was expected had been there. Nothing is guessed of the value. It ends early
 * where another text seems to begin, and where the nesting is too deep.
 */
export async function findSyntaxErrors(
  text: string,
  from: number,
  toPosition: ToPosition,
): Promise<readonly TextProblem[]> {
  const { createScanner } = await import('jsonc-parser');
  const scanner = createScanner(text);
  const problems: TextProblem[] = [];
  const machine: Machine = { state: 'value', open: [], braces: 0, last: undefined };
  const report: Report = (start, end, message) => {
    const position = toPosition(start, end);
    return addProblem(problems, { rule: 'text/syntax', severity: 'error', message, pointer: '', position });
  };
  let forgiving = false;
  let wasWrongBracket = false;
  let token = readToken(text, scanner, from);
  for (; token.kind !== 'end' && machine.open.length <= DEEPEST; token = readToken(text, scanner, token.end)) {
    if (isFull(problems)) break;
    reportFlaws(token, report);
    if (token.kind === 'comment') {
      report(token.start, token.end, `unexpected comment ${quote(token.written)}, expected JSON without comments`);
      continue;
    }
    const isBehindEnd = machine.state === 'end';
    forgiving = feed(machine, token, forgiving, report);
    wasWrongBracket = forgiving && token.kind === 'close';
    if (isBehindEnd) break;
  }
  const tooDeep = machine.open[DEEPEST];
  if (tooDeep !== undefined) problems.push(describeDepth('', toPosition(tooDeep.start, tooDeep.end)));
  else if (token.kind === 'end' && machine.state !== 'end' && !wasWrongBracket) {
    problems.push(describeEnd(machine, machine.last?.end ?? token.end, toPosition));
  }
  return problems
    .sort((a, b) => offsetOf(a) - offsetOf(b))
    .filter((problem, index, all) => offsetOf(problem) !== offsetOf(all[index - 1]));
}
