import groupBy from 'lodash/groupBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { TextPart } from '../text/text.ts';
import type { Collected } from './collect.ts';
import { assumedTarget, chosenRules, collectFindings, collectFromText } from './collect.ts';
import { checkAcross } from './cross-file.ts';
import type { LintTextOptions } from './lint-text.ts';
import type { LintOptions, LintResult } from './options.ts';
import { finishLint, finishText } from './result.ts';

/** A value with the name of its file; what it says of the options holds for it alone. */
export interface NamedValue extends LintOptions {
  readonly file: string;
  readonly value: unknown;
}

/** A text with the name of its file; what it says of the options holds for it alone. */
export interface NamedText extends LintTextOptions {
  readonly file: string;
  readonly text: string;
}

/** What was found in one of several documents. */
export interface NamedResult extends LintResult {
  readonly file: string;
}

interface Entry {
  readonly file: string;
  readonly options: LintOptions;
  readonly found: Collected & { readonly part?: TextPart };
  readonly value: unknown;
}

/** What tells clusters apart; a target that is no plain data is none, and stands for the newest of everything. */
function clusterOf({ options }: Entry): string {
  try {
    return JSON.stringify([options.target, options.rules]);
  } catch {
    return '';
  }
}

/** What is found in each of some documents alone, then in all of those together that assume the same cluster. */
function inspectAcross(entries: readonly Entry[]): readonly Collected[] {
  const found = new Map<Entry, Collected>();
  const clusters = groupBy(entries, clusterOf);
  for (const cluster of Object.values(clusters)) {
    const documents = cluster.map(({ file, value, options: { groupRoot }, found: { diagnostics, part } }) => ({
      file,
      value,
      groupRoot,
      diagnostics,
      ...(part && { part }),
    }));
    const { options } = cluster[0] as Entry;
    const diagnostics = checkAcross(documents, assumedTarget(options.target ?? {}), chosenRules(options));
    for (const [index, entry] of cluster.entries())
      found.set(entry, { ...entry.found, diagnostics: diagnostics[index] as readonly Diagnostic[] });
  }
  return entries.map((entry) => found.get(entry) as Collected);
}

/**
 * Check values that are deployed to one cluster: each as `lint` does, and all of them together by the rules that look at
 * every app of the cluster. Those for which different targets are given are taken for apps of different clusters.
 *
 * One result for each value, in order. Never throws for bad data.
 */
export function lintAll(documents: readonly NamedValue[], options: LintOptions = {}): readonly NamedResult[] {
  const entries = documents.map(({ file, value, ...own }): Entry => {
    const both = { ...options, ...own };
    return { file, value, options: both, found: collectFindings(value, both) };
  });
  const found = inspectAcross(entries);
  return entries.map((entry, index) => ({
    file: entry.file,
    ...finishLint(found[index] as Collected, entry.options),
  }));
}

/** Check texts that are deployed to one cluster, as `lintAll` does values. Resolves for any text. */
export async function lintAllTexts(
  documents: readonly NamedText[],
  options: LintTextOptions = {},
): Promise<readonly NamedResult[]> {
  const texts = await Promise.all(
    documents.map(async ({ file, text, ...own }) => {
      const both = { ...options, ...own };
      return { file, options: both, collected: await collectFromText(text, both) };
    }),
  );
  const found = inspectAcross(
    texts.flatMap(({ file, options, collected }) =>
      collected.parts.map((part) => ({ file, options, found: part, value: part.part.value })),
    ),
  );
  let next = 0;
  return texts.map(({ file, options, collected }) => {
    const parts = collected.parts.map((part) => ({ ...part, ...found[next++] }));
    return { file, ...finishText({ ...collected, parts }, options) };
  });
}
