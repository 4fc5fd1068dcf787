import { resolve } from 'node:path';
import { unifiedDiff } from '../text/diff.ts';
import type { TextEdit } from '../text/edit/tree.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { type Rewrite, rewriteAll } from './output.ts';
import { forStream } from './print.ts';

/** The options of a command that changes the files which it reads. */
export interface ChangeFlags {
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly allOrNothing?: boolean;
  readonly output?: string;
}

/** What became of one input: its text before and after, and what was replaced in it, if that is known. */
export interface ChangedInput {
  readonly name: string;
  readonly before: string;
  readonly text: string;
  readonly edits?: readonly TextEdit[] | undefined;
}

/** Refuse options that contradict each other, or standard input, which cannot be written to. */
export function checkChange(names: readonly string[], { write, diff, allOrNothing, output }: ChangeFlags): void {
  const wanted = [
    ...(write ? ['--write'] : []),
    ...(diff ? ['--diff'] : []),
    ...(output === undefined ? [] : ['--output']),
  ];
  if (wanted.length > 1) throw new UsageError(`${wanted.join(' and ')} exclude each other`);
  if (allOrNothing && !write) throw new UsageError('--all-or-nothing needs --write');
  if (write && names.includes('<stdin>')) throw new UsageError('--write needs files, standard input cannot be changed');
}

/** Print what changed as diffs. */
function printDiffs(io: Io, changed: readonly ChangedInput[]): void {
  for (const { name, before, text, edits = [{ start: 0, end: before.length, text }] } of changed)
    io.stdout.write(forStream(io.stdout, unifiedDiff(name, before, edits)));
}

/** Change the files or show how they would be changed; returns how many were written, and why others were not. */
export function publishChanges(
  io: Io,
  changed: readonly ChangedInput[],
  { diff = false, allOrNothing = false }: ChangeFlags,
): { readonly written: number; readonly failures: readonly string[] } {
  if (diff) {
    printDiffs(io, changed);
    return { written: 0, failures: [] };
  }
  const rewrites = changed
    .filter(({ before, text }) => before !== text)
    .map(({ name, before, text }): Rewrite => ({ path: resolve(io.cwd, name), before, text }));
  const batches = allOrNothing ? [rewrites] : rewrites.map((rewrite) => [rewrite]);
  const outcomes = batches.map((batch) => ({ count: batch.length, failure: rewriteAll(batch) }));
  return {
    written: outcomes.reduce((sum, { count, failure }) => sum + (failure === undefined ? count : 0), 0),
    failures: outcomes.flatMap(({ failure }) => failure ?? []),
  };
}
