import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { isMarathon } from '../read/marathon.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { headOf } from '../text/json/head.ts';
import { readText } from '../text/read.ts';
import type { Syntax } from '../text/text.ts';
import type { DryRun, DryRunOptions } from './dry-run.ts';
import { dryRunOf } from './dry-run.ts';
import { unparsedAnswer } from './marathon-answer.ts';

/** How to run a text dry. */
export interface DryRunTextOptions extends DryRunOptions, ReadOptions {}

/** What would happen to the documents of a text. */
export interface DryRunTextResult {
  /** One for each document, with the places of its diagnostics. */
  readonly runs: readonly DryRun[];
  /** What keeps the text, or a document in it, from being read. */
  readonly problems: readonly Diagnostic[];
}

/**
 * What is answered to a text that is no JSON: Marathon does not get to read it, and Mesos says so itself. No one but a
 * tool in between reads YAML, and no one a bare environment.
 */
function answersToBroken({ document, answers }: DryRun, syntax: Syntax): DryRun['answers'] {
  if (syntax === 'yaml' || document === undefined) return [];
  if (isMarathon(document)) return [unparsedAnswer];
  return answers.filter((answer) => answer.authority === 'mesos-master' && answer.stage === 'api-accept');
}

/**
 * Say what would be answered to each document of a text. To one with syntax errors that is their answer, and what else was
 * found in it is among the diagnostics. Of a JSON text that goes on behind its first value, Marathon reads no further,
 * and Mesos does. Resolves for any text.
 */
export async function dryRunText(text: string, options: DryRunTextOptions = {}): Promise<DryRunTextResult> {
  const read = await readDocuments(text, options);
  const { syntax } = read;
  const problems = [...read.parts.flatMap((part) => part.problems), ...read.problems];
  const head = syntax === 'json' && problems.some(isError) ? headOf(text) : undefined;
  const isCut = head !== undefined && head.length < text.length;
  const content = isCut ? await readText(head, { syntax }) : read;
  const runs = forEachDocument(content, (part): DryRun & { readonly problems?: readonly Diagnostic[] } => {
    const isBroken = part.problems.some(isError);
    const json = isCut ? head : isBroken ? undefined : text;
    const run = dryRunOf(part.value, options, syntax === 'json' ? { text, json } : {});
    const isAnswered = isCut ? run.document !== undefined && isMarathon(run.document) : !isBroken;
    return { ...run, answers: isAnswered ? run.answers : answersToBroken(run, syntax), ...(isCut && { problems }) };
  });
  return {
    runs: runs.map(({ problems: _, ...run }) => ({
      ...run,
      diagnostics: run.diagnostics.toSorted(compareDiagnostics),
    })),
    problems: !isCut ? read.problems : runs.length > 0 ? [] : problems,
  };
}
