import type { CST, Document } from 'yaml';
import { blankOut } from '../edit/tree.ts';
import { createPositions, type ToPosition, textStart } from '../lines.ts';
import { quote } from '../quote.ts';
import { addProblem, describeDepth, describeEmpty, type TextContent, type TextProblem } from '../text.ts';
import { findYamlComments } from './comments.ts';
import { findTooDeep } from './depth.ts';
import { readDocument } from './document.ts';
import { foldErrors, toProblem } from './errors.ts';
import type { Yaml } from './links.ts';
import { fillPlaceholders, withPlaceholders } from './placeholders.ts';
import { type WriteStyle, writeDocument } from './write.ts';

/** Control characters, which YAML forbids and which `yaml` takes for its own marks. */
const CONTROL = /(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;

/**
 * YAML 1.2 core, where a date is a string; duplicate keys are found elsewhere, since `yaml` takes quadratic time. The
 * tokens say where edits go.
 */
const OPTIONS = { schema: 'core', resolveKnownTags: false, uniqueKeys: false, keepSourceTokens: true } as const;

export const loadYaml = (): Promise<Yaml> => import('yaml');

function findControls(text: string, toPosition: ToPosition): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  for (const { 0: control, index } of text.matchAll(CONTROL)) {
    const message = `unexpected control character ${quote(control)}, expected its escape`;
    const position = toPosition(index, index + 1);
    if (!addProblem(problems, { rule: 'text/syntax', severity: 'error', message, pointer: '', position })) break;
  }
  return problems;
}

const isDocument = (token: CST.Token): token is CST.Document => token.type === 'document';

function findDepthProblems(tokens: readonly CST.Token[], toPosition: ToPosition): readonly TextProblem[] {
  const tooDeep = tokens.filter(isDocument).flatMap((document) => findTooDeep(document) ?? []);
  return tooDeep.map(({ offset }) => describeDepth('', toPosition(offset, offset + 1)));
}

/** Get a document that holds nothing: between two `---`, or behind the last one. */
const isEmpty = ({ contents, errors }: Document.Parsed): boolean =>
  errors.length === 0 && contents?.range[0] === contents?.range[1];

/** The length from which on a text is not read: `yaml` takes up to 400 bytes of memory for a character. */
const LONGEST = 8_000_000;

const describeTooLong = (toPosition: ToPosition): TextProblem => ({
  rule: 'text/size',
  severity: 'error',
  message: `the YAML text is larger than ${LONGEST / 1_000_000} MB; split it, or write it as JSON`,
  pointer: '',
  position: toPosition(0, 0),
});

const countErrors = ({ problems }: TextContent): number =>
  problems.filter(({ severity }) => severity === 'error').length;

/**
 * Read a YAML text, a stream of any number of documents; empty ones are left out. Where placeholders of a template are
 * what keeps it from being read, they are read as texts, and are its problems.
 */
export async function readYaml(text: string): Promise<TextContent> {
  const toPosition = createPositions(text);
  if (text.length > LONGEST) return { syntax: 'yaml', parts: [], problems: [describeTooLong(toPosition)] };
  const content = await readFilled(text, toPosition);
  const filled = countErrors(content) > 0 ? fillPlaceholders(text) : undefined;
  if (filled === undefined) return content;
  const other = await readFilled(filled.text, toPosition);
  return countErrors(other) < countErrors(content) ? withPlaceholders(other, filled, toPosition) : content;
}

async function readFilled(text: string, toPosition: ToPosition): Promise<TextContent> {
  const module = await loadYaml();
  const refuse = (problems: readonly TextProblem[]): TextContent => ({ syntax: 'yaml', parts: [], problems });

  const controls = findControls(text, toPosition);
  if (controls.length > 0) return refuse(controls);
  const tokens = [...new module.Parser().parse(text)];
  const tooDeep = findDepthProblems(tokens, toPosition);
  if (tooDeep.length > 0) return refuse(tooDeep);

  const composer = new module.Composer(OPTIONS);
  const documents = [...composer.compose(tokens)].filter((document) => !isEmpty(document));
  const read = documents.map((document) => readDocument(module, document, text, toPosition));
  const { errors, warnings } = composer.streamInfo();
  const refused = read.flatMap((document) => ('part' in document ? [] : document));
  const toProblems = (found: typeof errors): readonly TextProblem[] =>
    found.map((error) => toProblem(error, text, toPosition));
  const problems: TextProblem[] = [
    ...foldErrors([...refused.flatMap((document) => document.errors), ...toProblems(errors)]),
    ...refused.flatMap((document) => document.problems),
    ...toProblems(warnings),
  ];
  if (documents.length === 0) {
    problems.push(describeEmpty(toPosition(textStart(text), textStart(text))));
  }
  const readable = read.flatMap((document) => ('part' in document ? document : []));
  const source = () => ({
    blank: blankOut(text, findYamlComments(module, text)),
    roots: readable.map(({ root }) => root()),
  });
  return {
    syntax: 'yaml',
    parts: readable.map(({ part }) => part),
    problems,
    ...(refused.length === 0 && readable.length > 0 && { source }),
  };
}

/** Write values as a stream of YAML documents. */
export async function writeYaml(values: readonly unknown[], style: WriteStyle): Promise<string> {
  const module = await loadYaml();
  return values.map((value) => writeDocument(module, value, style)).join('---\n');
}
