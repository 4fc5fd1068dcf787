import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { detectDocument } from '../read/detect.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import type { RequestText } from '../systems/marathon/json/request-text.ts';
import { readRequestText, readWholeText } from '../systems/marathon/json/request-text.ts';
import { headOf } from '../text/json/head.ts';
import { readText } from '../text/read.ts';
import type { Syntax, TextContent } from '../text/text.ts';
import type { DryRun, DryRunOptions, Source } from './dry-run.ts';
import { dryRunOf } from './dry-run.ts';
import { unparsedAnswer } from './marathon-answer.ts';
import { findSent } from './marathon-request.ts';

/** How to run a text dry. */
export interface DryRunTextOptions extends DryRunOptions, ReadOptions {}

/** What would happen to the documents of a text. */
export interface DryRunTextResult {
  /** One for each document, with the places of its diagnostics. */
  readonly runs: readonly DryRun[];
  /** What keeps the text, or a document in it, from being read. */
  readonly problems: readonly Diagnostic[];
}

/** Find what Mesos answers to a text that is no JSON, which it says itself. No one reads YAML, and no one a bare environment. */
const answersToBroken = ({ document, answers }: DryRun, syntax: Syntax): DryRun['answers'] =>
  syntax === 'yaml' || document === undefined
    ? []
    : answers.filter((answer) => answer.authority === 'mesos-master' && answer.stage === 'api-accept');

/** What is in a text: a value, and what that was detected as. */
interface Part {
  readonly value: unknown;
  readonly found: Source['found'];
}

/** Answer to the text of a request: of one that Marathon cannot parse, what else is wrong is said of the part of it. */
function runRequest(part: Part | undefined, read: RequestText, options: DryRunOptions): DryRun {
  if ('value' in read) {
    const found = read.value === part?.value ? part?.found : undefined;
    return dryRunOf(read.value, options, { written: read.written, found });
  }
  const answers = [unparsedAnswer(read)];
  if (part === undefined) return { answers, diagnostics: [] };
  const { value, found } = part;
  return { ...dryRunOf(value, options, { ...('written' in read && { written: read.written }), found }), answers };
}

/** Run one document of a text, of which Marathon reads no more than the first value. */
function runPart(value: unknown, isBroken: boolean, text: string, syntax: Syntax, options: DryRunOptions): DryRun {
  const found = detectDocument(value);
  if (syntax === 'json' && findSent(value, found, options.request) !== undefined)
    return runRequest({ value, found }, isBroken ? readRequestText(text) : readWholeText(text, value), options);
  const run = dryRunOf(value, options, { ...(syntax === 'json' && { text }), found });
  return isBroken ? { ...run, answers: answersToBroken(run, syntax) } : run;
}

/** Find what Marathon answers to a text that holds no document: to none at all, and to any that it is known to be sent. */
function runNothing(text: string, options: DryRunOptions): readonly DryRun[] {
  const read = readRequestText(text);
  const isEmpty = 'refused' in read && read.refused === 'empty';
  return isEmpty || options.request !== undefined ? [runRequest(undefined, read, options)] : [];
}

/**
 * Say what would be answered to each document of a text. A text with syntax errors gets the authorities' answer to it; what else was
 * found in it is among the diagnostics. If a JSON text goes on behind its first value, Marathon reads no further, and Mesos does.
 * Resolves for any text.
 *
 * @example
 * ```ts
 * const { runs } = await dryRunText('id: /db\ncmd: sh\n');
 * runs[0]?.answers.length; // 3
 * ```
 */
export async function dryRunText(text: string, given: DryRunTextOptions = {}): Promise<DryRunTextResult> {
  const options = given ?? {};
  return dryRunContent(text, await readDocuments(text, options), options);
}

/** Say what would be answered to each document of a text that was read. */
export async function dryRunContent(
  text: string,
  read: TextContent,
  options: DryRunTextOptions,
): Promise<DryRunTextResult> {
  const { syntax } = read;
  const problems = [...read.parts.flatMap((part) => part.problems), ...read.problems];
  const head = syntax === 'json' && problems.some(isError) ? headOf(text) : undefined;
  const isCut = head !== undefined && head.length < text.length;
  const content = isCut ? await readText(head, { syntax }) : read;
  const runs = forEachDocument(content, (part): DryRun & { readonly problems?: readonly Diagnostic[] } => {
    const isBroken = (isCut ? problems : part.problems).some(isError);
    return { ...runPart(part.value, isBroken, text, syntax, options), ...(isCut && { problems }) };
  });
  if (runs.length === 0)
    return {
      runs: options.syntax === 'yaml' ? [] : runNothing(text, options),
      problems: isCut ? problems : read.problems,
    };
  return {
    runs: runs.map(({ problems: _, ...run }) => ({
      ...run,
      diagnostics: run.diagnostics.toSorted(compareDiagnostics),
    })),
    problems: isCut ? [] : read.problems,
  };
}
