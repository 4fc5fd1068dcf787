import type { ToPosition } from '../lines.ts';
import type { TextProblem } from '../text.ts';
import type { Source } from './accept.ts';
import { describeFaults } from './describe.ts';
import type { Mistake } from './mistake.ts';
import type { Fault, Step } from './reading.ts';

/** As many mistakes of a kind are reported one by one. */
const FEW = 5;

/** Put those faults together that are described as one. */
function groupFaults(steps: readonly Step[]): readonly (readonly Fault[])[] {
  const groups: Fault[][] = [];
  let hasSeveral = false;
  for (const { fault } of steps) {
    if (fault === undefined || (fault.kind === 'several' && hasSeveral)) continue;
    const last = groups.at(-1)?.at(-1);
    const isNext =
      last?.kind === fault.kind &&
      (fault.kind === 'rest' || (fault.kind === 'insert' && last.before.offset === fault.before.offset));
    if (fault.kind === 'several') hasSeveral = true;
    if (isNext) groups.at(-1)?.push(fault);
    else groups.push([fault]);
  }
  return groups;
}

const isFragment = ({ kind, mark, before }: Fault): boolean =>
  kind === 'insert' && mark === '{' && before.frame === undefined;

/** Describe what is wrong on the way of a reading. */
export function describeSteps(source: Source, steps: readonly Step[]): readonly Mistake[] {
  const groups = groupFaults(steps);
  const isCut = groups.some(([fault]) => fault !== undefined && isFragment(fault));
  return groups.flatMap((faults, index) => {
    const [first] = faults as [Fault];
    if (first.kind === 'rest') {
      const written = source.text.slice(first.token.start, faults.at(-1)?.token.end);
      const isList = written === ',' && groups.slice(index + 1)[0]?.[0]?.kind === 'several';
      // What is cut out of a text may bring brackets and a comma with it.
      if (isList || (isCut && /^[\s,}\]]*$/.test(written))) return [];
    }
    return describeFaults(source, faults);
  });
}

const PYTHON: ReadonlySet<string> = new Set(['strings in single quotes', 'words of Python']);

/** Count the strings and words of Python as one kind, where a text has both. */
function joinPython(mistakes: readonly Mistake[]): readonly Mistake[] {
  const kinds = new Set(mistakes.map(({ kind }) => kind));
  if (![...PYTHON].every((kind) => kinds.has(kind))) return mistakes;
  return mistakes.map((mistake) => (PYTHON.has(mistake.kind) ? { ...mistake, kind: 'tokens of Python' } : mistake));
}

/** Make problems of mistakes, in the order of the text; many of one kind are one problem. */
export function toProblems(given: readonly Mistake[], toPosition: ToPosition): readonly TextProblem[] {
  const mistakes = joinPython(given);
  const counts = new Map<string, number>();
  for (const { kind } of mistakes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Set<string | number>();
  return mistakes
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, message, kind, beside }) => {
      const count = counts.get(kind) ?? 0;
      if (seen.has(start) || seen.has(kind)) return [];
      seen.add(start);
      if (count > FEW) seen.add(kind);
      const related = beside.map(([text, token]) => ({
        message: text,
        pointer: '',
        position: toPosition(token.start, token.end),
      }));
      return [
        {
          rule: 'text/syntax',
          ...(kind === 'comments' && { code: 'comment' }),
          severity: 'error',
          message: count > FEW ? `${message} (and ${count - 1} more ${kind})` : message,
          pointer: '',
          position: toPosition(start, end),
          ...(related.length > 0 && { related }),
        },
      ];
    });
}
