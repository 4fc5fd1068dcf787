import { hintComments } from '../fix/comment-hint.ts';
import type { OneWayFormat } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { readValue } from '../read/read.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { editContent } from '../text/edit/text.ts';
import type { TextEdit } from '../text/edit/tree.ts';
import { detectStyle, stringifyText } from '../text/stringify.ts';
import type { Syntax, TextContent } from '../text/text.ts';
import { convertRead } from './convert.ts';
import { withoutOutput } from './findings.ts';
import type { LeavingText } from './leave-text.ts';
import { leaveTexts, writeOutput } from './leave-text.ts';
import type { ConvertOptions } from './options.ts';
import type { ConvertResult } from './output.ts';

/** How to convert a text. */
export interface ConvertTextOptions extends ConvertOptions, ReadOptions {}

/** What a conversion of a text came to. */
export interface ConvertTextResult {
  /** The new document, or a list of them for a text of several; absent when the conversion was refused. */
  readonly output?: unknown;
  /** The output in the syntax and layout of the source; absent when the conversion was refused. */
  readonly text?: string;
  /** What was replaced in the text, by offsets; absent when the output is another document. */
  readonly edits?: readonly TextEdit[];
  readonly losses: ConvertResult['losses'];
  readonly diagnostics: ConvertResult['diagnostics'];
}

/** Said where comments are not carried over. */
const writtenAnew: Diagnostic = {
  rule: 'convert/changed',
  severity: 'info',
  message: 'the output is written anew: comments and quoting of the source are not carried over',
  pointer: '',
};

const hasComments = (text: string, syntax: Syntax): boolean =>
  syntax !== 'json' && (syntax === 'yaml' ? /(^|[ \t])#/m : /\/[/*]/).test(text);

/** An output as a text, and what to report about it. */
interface Written {
  readonly text: string;
  readonly edits?: readonly TextEdit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Write outputs into the text that they were made of where that can be done, else anew in its manner. */
async function write(text: string, content: TextContent, results: readonly ConvertResult[]): Promise<Written> {
  const lists = results.flatMap(({ edits }) => (edits === undefined ? [] : [edits]));
  const outputs = results.map(({ output }) => output);
  const isInPlace = !content.isExcerpt && lists.length === results.length;
  if (lists.flat().length === 0 && isInPlace) return { text, edits: [], diagnostics: [] };
  if (isInPlace) {
    const { findings, ...edited } = await editContent(text, content, lists, outputs);
    const diagnostics = findings.map(
      (finding): Diagnostic => ({ ...finding, rule: 'convert/changed', severity: 'info' }),
    );
    if (!findings.some(isError)) return { text: edited.text, edits: edited.edits, diagnostics };
  }
  const anew = await stringifyText(outputs, { ...detectStyle(text, content.syntax), finalNewline: true });
  return {
    text: anew,
    ...(isInPlace && { edits: [{ start: 0, end: text.length, text: anew }] }),
    diagnostics: isInPlace || hasComments(text, content.syntax) ? [writtenAnew] : [],
  };
}

/** Convert a text into a format outside Mesos, written in the notation that is usual there. */
async function leaveText(text: LeavingText, to: OneWayFormat, options: ConvertOptions): Promise<ConvertTextResult> {
  const { output, losses, byText, whole } = await leaveTexts([text], to, options);
  const diagnostics = [...whole, ...byText.flat()].sort(compareDiagnostics);
  return output === undefined
    ? { losses, diagnostics }
    : { output, text: await writeOutput(to, output), losses, diagnostics };
}

/** Convert a text that was read; `wrong` is what is wrong with the options, where that is known. */
export async function convertContent(
  text: string,
  content: TextContent,
  options: ConvertOptions,
  wrong?: readonly Diagnostic[],
): Promise<ConvertTextResult> {
  const results = forEachDocument(content, ({ value }) =>
    convertRead(readValue(value, options.target), options, wrong),
  );
  const losses = results.flatMap((result) => result.losses);
  const diagnostics = [...content.problems, ...results.flatMap((result) => result.diagnostics)].sort(
    compareDiagnostics,
  );
  const isBroken = [content, ...content.parts].some(({ problems }) => problems.some(isError));
  if (isBroken || results.some(({ output }) => output === undefined))
    return { losses, diagnostics: withoutOutput(diagnostics) };
  const written = await write(text, content, results);
  const outputs = results.map(({ output }) => output);
  return {
    output: outputs.length === 1 ? outputs[0] : outputs,
    text: written.text,
    ...(written.edits === undefined ? {} : { edits: written.edits }),
    losses,
    diagnostics: [...diagnostics, ...written.diagnostics].sort(compareDiagnostics),
  };
}

/** Convert a text; `wrong` is what is wrong with the options, where that is known. */
export async function convertTextRead(
  text: string,
  { syntax, strictSyntax, flag }: ReadOptions,
  options: ConvertOptions,
  wrong?: readonly Diagnostic[],
): Promise<ConvertTextResult> {
  const to = formats.find(({ id }) => id === options.to);
  if (to?.oneWay) return leaveText({ text, syntax, strictSyntax, flag }, to, options);
  const content = await readDocuments(text, { syntax, strictSyntax, flag });
  const result = await convertContent(text, content, options, wrong);
  if (result.text !== undefined) return result;
  return { ...result, diagnostics: await hintComments(text, result.diagnostics, syntax) };
}

/**
 * Convert the external volumes of a text: parse → convert each document in it → write.
 *
 * If the output is the source with other declarations, everything else stays byte for byte. A new document has the layout of the
 * source, with numbers as JSON reads them (`10.0` as `10`); a format outside Mesos has its usual notation, one for all documents.
 * Of several documents (a YAML stream) all are converted or none, and `output` is the list of them. A text that cannot be
 * read, or has syntax errors, is refused with diagnostics. Resolves for any text.
 *
 * @example
 * ```ts
 * const { text } = await convertText('id: /db # mine\ncmd: x\nenv: {DVDI_VOLUME_NAME: pg}\n', { to: 'mesos-volume', containerPath: 'data' });
 * text?.split('\n')[0]; // '- container_path: data'
 * ```
 */
export async function convertText(text: string, given: ConvertTextOptions): Promise<ConvertTextResult> {
  const { syntax, strictSyntax, flag, ...options } = given ?? ({} as ConvertTextOptions);
  return convertTextRead(text, { syntax, strictSyntax, flag }, options);
}
