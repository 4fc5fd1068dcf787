import groupBy from 'lodash/groupBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readCallerValue } from '../read/read.ts';
import { readDocuments } from '../read/read-documents.ts';
import { rules } from '../rules/index.ts';
import { type Rule, selectorsOf } from '../rules/rule.ts';
import type { TextPart } from '../text/text.ts';
import type { Collected } from './collect.ts';
import { collectFindings, collectFromText } from './collect.ts';
import { checkAcross } from './cross-file.ts';
import type { LintTextOptions } from './lint-text.ts';
import type { LintOptions, LintResult } from './options.ts';
import { assumedTarget, chosenRules, prepare } from './prepare.ts';
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
}

const looksAtAll = (rule: Rule): boolean => selectorsOf(rule).some(({ from }) => from === 'document');

/** The rules for all documents together, and those for each alone. */
const rulesTogether = rules.filter(looksAtAll);
const rulesAlone = rules.filter((rule) => !looksAtAll(rule));

/** Name the cluster that is assumed; a target that is no plain data is the newest of everything. */
function clusterOf({ options }: Entry): string {
  try {
    return JSON.stringify([options.target, options.rules]);
  } catch {
    return '';
  }
}

/** Add what is found in all documents together that assume the same cluster. */
function collectAcross(entries: readonly Entry[]): readonly Entry['found'][] {
  const found = new Map<Entry, Entry['found']>();
  for (const cluster of Object.values(groupBy(entries, clusterOf))) {
    const { options } = cluster[0] as Entry;
    const across = checkAcross(cluster, assumedTarget(options.target ?? {}), chosenRules(options, rulesTogether));
    for (const [index, entry] of cluster.entries()) {
      const more = across[index] as readonly Diagnostic[];
      found.set(entry, { ...entry.found, diagnostics: [...entry.found.diagnostics, ...more] });
    }
  }
  return entries.map((entry) => found.get(entry) as Entry['found']);
}

/**
 * Check values that are deployed to one cluster: each as `lint` does, and all together by the rules that look at every app of the
 * cluster. Values with different targets belong to different clusters.
 *
 * Returns one result for each value, in order. Never throws for bad data.
 *
 * @example
 * ```ts
 * const results = lintAll([{ file: 'a.json', value: { id: '/a', cmd: 'sh' } }, { file: 'b.json', value: { id: '/b', cmd: 'sh' } }]);
 * results.map(({ file, diagnostics }) => [file, diagnostics.length]); // [['a.json', 0], ['b.json', 0]]
 * ```
 */
export function lintAll(documents: readonly NamedValue[], options: LintOptions = {}): readonly NamedResult[] {
  const entries = documents.map(({ file, value, ...own }): Entry => {
    const both = { ...options, ...own };
    const prepared = prepare(both, rulesAlone);
    return { file, options: both, found: collectFindings(readCallerValue(value, prepared.target), prepared) };
  });
  const found = collectAcross(entries);
  return entries.map((entry, index) => ({
    file: entry.file,
    ...finishLint(found[index] as Collected, entry.options),
  }));
}

/**
 * Check texts that are deployed to one cluster, as `lintAll` does for values. Resolves for any text.
 *
 * @example
 * ```ts
 * const results = await lintAllTexts([{ file: 'a.yaml', text: 'id: /a\ncmd: x\n' }]);
 * results.map(({ document }) => document); // ['marathon-app']
 * ```
 */
export async function lintAllTexts(
  documents: readonly NamedText[],
  options: LintTextOptions = {},
): Promise<readonly NamedResult[]> {
  const texts = await Promise.all(
    documents.map(async ({ file, text, ...own }) => {
      const both = { ...options, ...own };
      const content = await readDocuments(text, both);
      return { file, options: both, collected: await collectFromText(text, content, prepare(both, rulesAlone)) };
    }),
  );
  const found = collectAcross(
    texts.flatMap(({ file, options, collected }) =>
      collected.parts.map((part): Entry => ({ file, options, found: part })),
    ),
  );
  let next = 0;
  return texts.map(({ file, options, collected }) => {
    const parts = collected.parts.map((part) => ({ ...part, ...found[next++] }));
    return { file, ...finishText({ ...collected, parts }, options) };
  });
}
