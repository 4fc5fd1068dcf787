import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { locate } from '../read/locate.ts';
import { isMarathon } from '../read/read.ts';
import { readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { headOf } from '../text/json/head.ts';
import { readText } from '../text/read.ts';
import type { Syntax, TextContent } from '../text/text.ts';
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

/** A text that goes on behind its first value: Marathon reads no further, Mesos does. */
async function runHead(
  text: string,
  head: string,
  read: TextContent,
  options: DryRunOptions,
): Promise<DryRunTextResult> {
  const { parts } = await readText(head, { syntax: 'json' });
  const problems = [...read.parts.flatMap((part) => part.problems), ...read.problems];
  const runs = parts.map((part): DryRun => {
    const run = dryRunOf(part.value, options, { text, json: head });
    const answered =
      run.document !== undefined && isMarathon(run.document) ? run.answers : answersToBroken(run, 'json');
    const diagnostics = [...problems, ...locate(run.diagnostics, part)].sort(compareDiagnostics);
    return { ...run, answers: answered, diagnostics };
  });
  return { runs, problems: runs.length === 0 ? problems : [] };
}

/**
 * Say what would be answered to each document of a text. To one with syntax errors that is their answer, and what else was
 * found in it stands among the diagnostics. Resolves for any text.
 */
export async function dryRunText(
  text: string,
  { syntax, strictSyntax, flag, ...options }: DryRunTextOptions = {},
): Promise<DryRunTextResult> {
  const read = await readDocuments(text, { syntax, strictSyntax, flag });
  const isJson = read.syntax === 'json';
  const isBrokenJson = isJson && [...read.parts.flatMap((part) => part.problems), ...read.problems].some(isError);
  const head = isBrokenJson ? headOf(text) : undefined;
  if (head !== undefined && head.length < text.length) return runHead(text, head, read, options);
  const runs = read.parts.map((part): DryRun => {
    const isBroken = part.problems.some(isError);
    const source = isJson ? { text, json: isBroken ? undefined : text } : {};
    const run = dryRunOf(part.value, options, source);
    return {
      ...run,
      answers: isBroken ? answersToBroken(run, read.syntax) : run.answers,
      diagnostics: [...part.problems, ...locate(run.diagnostics, part)].sort(compareDiagnostics),
    };
  });
  return { runs, problems: read.problems };
}
