import uniq from 'lodash/uniq.js';
import type { Explanation } from '../../explain/explain-answer.ts';
import { explainAnswerText } from '../../explain/explain-answer-text.ts';
import type { Paint } from '../../reporters/reporter.ts';
import { rules } from '../../rules/index.ts';
import { proseOf } from '../../rules/prose.ts';
import type { Rule } from '../../rules/rule.ts';
import { authorityOf } from '../../rules/rule.ts';
import { escapeControls } from '../../text/quote.ts';
import type { Syntax } from '../../text/text.ts';
import { readAgents } from '../agents.ts';
import { choice } from '../choice.ts';
import { findInputs, readInput, requireMatches } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import type { AddCommand } from '../options.ts';
import { forStream } from '../print.ts';
import { paintFor, render } from '../report.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';
import { describeRanges } from '../versions.ts';

/** The options of `extvol explain-answer`. */
interface ExplainAnswerFlags extends TargetFlags {
  readonly file?: string;
  readonly format: 'pretty' | 'json';
}

/** Describe a rule of which nothing in a document is known: what it refuses, or that the cluster breaks it. */
const ruleLine = (rule: Rule, hasDocument: boolean): string =>
  `  ${rule.id}: ${hasDocument ? 'not in this document, but in the cluster' : proseOf(rule).summary}\n`;

/** Describe the releases that say a text, where not all do. */
function saidBy({ versions }: Explanation, [rule]: readonly Rule[]): string {
  const ranges = rule === undefined ? '' : describeRanges(versions, authorityOf(rule));
  return ranges === '' ? '' : `  said ${ranges}\n`;
}

/** Describe where a path of Marathon leads, where nothing else is known of it. */
const leadsTo = (file: string, { pointer, position }: Explanation): string =>
  pointer === '' || position === undefined
    ? ''
    : `  ${file}:${position.start.line}:${position.start.column} ${pointer}\n`;

/** One text of the answer: what was said, what it is about and what to do. */
function describe(file: string | undefined, explanation: Explanation, paint: Paint): string {
  const { path, error, rules: ids, findings } = explanation;
  const own = ids.flatMap((id) => rules.filter((rule) => rule.id === id));
  const found = file === undefined ? '' : render('text', [{ file, diagnostics: findings }]).replace(/^(?=.)/gm, '  ');
  const place = file === undefined || findings.length > 0 ? '' : leadsTo(file, explanation);
  const unknown =
    file === undefined ? 'No rule is known to say this.' : 'Nothing in this document is known to cause this.';
  return [
    `${paint('error', escapeControls(path === undefined ? error : `${path} ${error}`))}\n`,
    saidBy(explanation, own),
    found,
    place,
    ...(findings.length > 0 ? [] : own.map((rule) => ruleLine(rule, file !== undefined))),
    ...(ids.length > 0 ? uniq(own.map((rule) => `  ${proseOf(rule).rationale}\n`)) : [`  ${unknown}\n`]),
  ].join('');
}

/** Read the text of one input, or print why it cannot be read. */
async function readOne(name: string, io: Io): Promise<{ text: string; syntax?: Syntax } | undefined> {
  const inputs = requireMatches(await findInputs([name], io));
  for (const source of await Promise.all(inputs.map(readInput))) {
    if ('text' in source) return source;
    io.stderr.write(render('text', [{ file: name, diagnostics: [source.diagnostic] }]));
  }
  return undefined;
}

/** Explain an answer of Marathon; returns the exit code, which is 1 when a text of it stays unexplained. */
async function explainAnswerCommand(name: string, flags: ExplainAnswerFlags, io: Io): Promise<number> {
  const answer = await readOne(name, io);
  const document = flags.file === undefined ? undefined : await readOne(flags.file, io);
  if (answer === undefined || (document === undefined && flags.file !== undefined)) return exit.unreadable;
  const { text, ...syntax } = document ?? {};
  const { target } = await readAgents(flags, io);
  const explained = await explainAnswerText(answer.text, text, { target, ...syntax });
  const paint = paintFor(io.stdout);
  if (flags.format === 'json') io.stdout.write(forStream(io.stdout, `${JSON.stringify(explained, null, 2)}\n`));
  else {
    io.stdout.write(explained.explanations.map((each) => describe(flags.file, each, paint)).join(''));
    const ofAnswer = explained.diagnostics.some(({ rule }) => rule === 'answer/unknown');
    const file = flags.file === undefined || ofAnswer ? name : flags.file;
    io.stderr.write(render('text', [{ file, diagnostics: explained.diagnostics }]));
  }
  const unexplained = explained.explanations.some(({ rules: ids }) => ids.length === 0);
  return unexplained || explained.explanations.length === 0 ? exit.found : exit.clean;
}

/** `extvol explain-answer` */
export const addExplainAnswer: AddCommand = (program, io, finish) => {
  const command = program
    .command('explain-answer')
    .description(
      'Explain an answer of Marathon or a line of the log of an agent: the rules behind it, and the places in the document that was sent.',
    )
    .argument(
      '[answer]',
      'the answer, what a client prints of it, or lines of a log, in a file; `-` or none is standard input',
    )
    .option('-f, --file <document>', 'the app, group or task that was sent; without it only the rules are named')
    .addOption(choice('--format <name>', 'how it is explained', ['pretty', 'json']).default('pretty'));
  addTargetOptions(command).action(async (answer: string | undefined, flags: ExplainAnswerFlags) =>
    finish(await explainAnswerCommand(answer ?? '-', flags, io)),
  );
};
