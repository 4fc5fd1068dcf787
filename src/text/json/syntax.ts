import type { JSONScanner } from 'jsonc-parser';
import type { ToPosition } from '../lines.ts';
import { quote } from '../quote.ts';
import { addProblem, describeDepth, isFull, type TextProblem } from '../text.ts';
import { isMixed } from './indent.ts';
import type { Machine } from './machine.ts';
import { repairTokens } from './repair.ts';
import { createTokenStream } from './stream.ts';
import { findLeadEnd } from './tokens.ts';
import { createJsonWriter, type RepairedText } from './writer.ts';

/** What is wrong with a text that `JSON.parse` refuses, and the text without it where its meaning is beyond doubt. */
export interface JsonRepair {
  /** In the order of the text. */
  readonly problems: readonly TextProblem[];
  readonly repaired: RepairedText | undefined;
}

/** One reading of a text, and how much it has to suppose. */
interface Reading extends JsonRepair {
  readonly machine: Machine;
  /** Whether it came to the end. */
  readonly isWhole: boolean;
}

/** Read a text from `from` on; a guided reading believes the indentation. */
function readTokens(
  text: string,
  from: number,
  toPosition: ToPosition,
  scanner: JSONScanner,
  isGuided: boolean,
): Reading {
  const problems: TextProblem[] = [];
  const report: Machine['report'] = (start, end, message, ...beside) => {
    const related = beside.length > 0 && {
      related: beside.map(([message, { start, end }]) => ({ message, pointer: '', position: toPosition(start, end) })),
    };
    const position = toPosition(start, end);
    const code = message.startsWith('unexpected comment') && { code: 'comment' };
    addProblem(problems, {
      rule: 'text/syntax',
      ...code,
      severity: 'error',
      message,
      pointer: '',
      position,
      ...related,
    });
  };
  const start = findLeadEnd(text, from);
  const lead = text.slice(from, start).trim();
  if (lead !== '') report(start - lead.length, start, `unexpected ${quote(lead)}, expected \`{\` or \`[\`; remove it`);
  const tokens = createTokenStream(text, scanner, start, ({ start, end, written }) => {
    const [what, expected] = /^[#/]/.test(written) ? ['comment ', 'JSON without comments; remove it'] : ['', 'a blank'];
    report(start, end, `unexpected ${what}${quote(written)}, expected ${expected}`);
  });
  const machine: Machine = {
    text,
    tokens,
    writer: createJsonWriter(),
    report,
    frames: [],
    key: undefined,
    comma: undefined,
    closed: undefined,
    indent: 0,
    isFirst: false,
    isGuided,
    hints: 0,
    misfits: 0,
    isFragment: false,
    isCertain: true,
  };
  const tooDeep = repairTokens(machine, () => isFull(problems));
  if (tooDeep !== undefined) problems.push(describeDepth('', toPosition(tooDeep.start, tooDeep.end)));
  const isWhole = tooDeep === undefined && !isFull(problems);
  return {
    problems: sortProblems(problems),
    repaired: machine.isCertain && isWhole ? machine.writer.finish(toPosition) : undefined,
    machine,
    isWhole,
  };
}

/**
 * Find all syntax errors of a text that `JSON.parse` refuses, and mend them. Each mistake is reported once; then the reading
 * goes on as if what was expected had been there. It ends early where the nesting is too deep.
 *
 * Brackets that are missing or too many show at the end at the latest. Where the indentation says of which objects and
 * lists they are, a second reading follows it, and counts if it needs no more brackets changed than the first.
 */
export async function repairJson(text: string, from: number, toPosition: ToPosition): Promise<JsonRepair> {
  const { createScanner } = await import('jsonc-parser');
  const scanner = createScanner(text);
  const first = readTokens(text, from, toPosition, scanner, false);
  const { hints, misfits } = first.machine;
  if (hints === 0 || misfits === 0 || !first.isWhole || isMixed(text)) return first;
  const guided = readTokens(text, from, toPosition, scanner, true);
  return guided.isWhole && guided.machine.misfits <= misfits ? guided : first;
}

const offsetOf = (problem: TextProblem | undefined): number => problem?.position.start.offset ?? -1;

/** One problem for each place. */
function sortProblems(problems: readonly TextProblem[]): readonly TextProblem[] {
  return problems
    .toSorted((a, b) => offsetOf(a) - offsetOf(b))
    .filter((problem, index, all) => offsetOf(problem) !== offsetOf(all[index - 1]));
}
