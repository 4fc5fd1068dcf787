import countBy from 'lodash/countBy.js';
import sortBy from 'lodash/sortBy.js';
import type { Section } from '../text/page.ts';
import type { ComparedFact } from './compare-runs.ts';
import { changes, factKinds } from './compare-runs.ts';
import type { SavedRun } from './saved-run.ts';

/** An earlier run that a fleet is compared with, and the file that it is in. */
export interface Since {
  readonly file: string;
  readonly run: SavedRun;
  /** What became of what either run found. */
  readonly facts: readonly ComparedFact[];
}

const isWrong = ({ kind }: ComparedFact): boolean => kind === 'conflict' || kind === 'finding';

/** Count what became of the facts of each kind. */
function countChanges(facts: readonly ComparedFact[]) {
  const counts = countBy(facts, ({ kind, change }) => `${kind} ${change}`);
  return factKinds.map((kind) => ({
    noun: `${kind}s`,
    counts: changes.map((change) => ({ change, count: counts[`${kind} ${change}`] ?? 0 })),
  }));
}

/** Describe on one line how a fleet changed. */
export function describeChanges({ file, facts }: Since): string {
  const kinds = countChanges(facts).map(({ noun, counts }) => {
    const some = counts.filter(({ count }) => count > 0).map(({ change, count }) => `${count} ${change}`);
    return `${noun}: ${some.join(', ') || 'none'}`;
  });
  return `since ${file}: ${kinds.join('; ')}\n`;
}

/** Get the tables that say how a fleet changed: how much of each kind, then each change with its place. */
export function changeSections({ file, facts }: Since): readonly Section[] {
  const listed = sortBy(
    facts.filter((fact) => fact.change !== 'still there' || isWrong(fact)),
    [({ change }) => changes.indexOf(change), ({ kind }) => factKinds.indexOf(kind)],
  );
  return [
    {
      id: 'since',
      title: 'Changes by kind',
      note: `Compared with ${file}. A conflict is a volume that several workloads may write. The same thing in another file, or on another line, is still there.`,
      columns: ['of', ...changes],
      rows: countChanges(facts).map(({ noun, counts }) => [noun, ...counts.map(({ count }) => String(count))]),
    },
    {
      id: 'changes',
      title: 'Changes',
      columns: ['change', 'of', 'name', 'what', 'place'],
      rows: listed.map((fact) => {
        const { change, kind, name, state, before, note, place } = fact;
        return [
          isWrong(fact) && change === 'new' ? { text: change, mark: 'marked' } : change,
          kind,
          name,
          [before === undefined ? state : `${before} → ${state}`, note].filter(Boolean).join(': '),
          place,
        ];
      }),
    },
  ];
}
