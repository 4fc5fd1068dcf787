import type { Explanation } from '../../explain/explain-answer.ts';
import { explainAnswerText } from '../../explain/explain-answer-text.ts';
import type { Paint } from '../../reporters/reporter.ts';
import { rules } from '../../rules/index.ts';
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

/** The options of `extvol explain-answer`. */
interface ExplainAnswerFlags extends TargetFlags {
  readonly file: string;
  readonly format: 'pretty' | 'json';
}

const rationaleOf = (id: string): readonly string[] =>
  rules.filter((rule) => rule.id === id).map(({ rationale }) => `  ${rationale}\n`);

/** One text of the answer: what was said, what it is about and what to do. */
function describe(file: string, { path, error, rules: ids, findings }: Explanation, paint: Paint): string {
  const said = `${paint('error', escapeControls(path === undefined ? error : `${path} ${error}`))}\n`;
  if (ids.length === 0) return `${said}  Nothing in this document makes Marathon say this.\n`;
  const found = render('text', [{ file, diagnostics: findings }]).replace(/^(?=.)/gm, '  ');
  const cluster = findings.length === 0 ? ids.map((id) => `  ${id}: not in this document, but in the cluster\n`) : [];
  return [said, found, ...cluster, ...ids.flatMap(rationaleOf)].join('');
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
  const [answer, document] = [await readOne(name, io), await readOne(flags.file, io)];
  if (answer === undefined || document === undefined) return exit.unreadable;
  const { text, ...syntax } = document;
  const { target } = await readAgents(flags, io);
  const explained = await explainAnswerText(answer.text, text, { target, ...syntax });
  const paint = paintFor(io.stdout);
  if (flags.format === 'json') io.stdout.write(forStream(io.stdout, `${JSON.stringify(explained, null, 2)}\n`));
  else {
    io.stdout.write(explained.explanations.map((each) => describe(flags.file, each, paint)).join(''));
    const ofAnswer = explained.diagnostics.some(({ rule }) => rule === 'answer/unknown');
    io.stderr.write(render('text', [{ file: ofAnswer ? name : flags.file, diagnostics: explained.diagnostics }]));
  }
  const unexplained = explained.explanations.some(({ rules: ids }) => ids.length === 0);
  return unexplained || explained.explanations.length === 0 ? exit.found : exit.clean;
}

/** `extvol explain-answer` */
export const addExplainAnswer: AddCommand = (program, io, finish) => {
  const command = program
    .command('explain-answer')
    .description('Explain an answer of Marathon: the rules behind it, and the places in the document that was sent.')
    .argument('<answer>', 'the saved body of the answer, or what curl -i prints; `-` is standard input')
    .requiredOption('-f, --file <document>', 'the app or group that was sent')
    .addOption(choice('--format <name>', 'how it is explained', ['pretty', 'json']).default('pretty'));
  addTargetOptions(command).action(async (answer: string, flags: ExplainAnswerFlags) =>
    finish(await explainAnswerCommand(answer, flags, io)),
  );
};
