import { documents } from '../documents/index.ts';
import { refusal } from '../formats/findings.ts';
import { formats } from '../formats/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { detect } from '../read/detect.ts';
import type { DocumentBlock } from '../read/markdown.ts';
import { readMarkdown } from '../read/markdown.ts';
import { replaceText } from '../text/edit/tree.ts';
import { editInFile, inFile } from '../text/markdown-parts.ts';
import type { TextPart } from '../text/text.ts';
import { checkOptions } from './check-options.ts';
import { noOptions } from './convert.ts';
import type { ConvertTextResult } from './convert-text.ts';
import { convertContent } from './convert-text.ts';
import { isUnmoved, unmoved, withoutOutput } from './findings.ts';
import type { ConvertOptions } from './options.ts';

const oneWay = (to: string): Diagnostic =>
  refusal(`documents in Markdown cannot become ${to} together; write them into files of their own, and convert those`);

const commandsStay: Diagnostic = {
  rule: 'convert/changed',
  severity: 'warning',
  message: 'the commands in this block stay as they are; convert the document in them from a file of its own',
  pointer: '',
};

/** What became of a block: it stays as it is where there is nothing to convert, or where it holds commands. */
async function convertBlock({ text, content }: DocumentBlock, options: ConvertOptions): Promise<ConvertTextResult> {
  const result = await convertContent(text, content, options, []);
  const isUnchanged = result.diagnostics.some(isUnmoved);
  if (content.isExcerpt && !isUnchanged) return { text, edits: [], losses: [], diagnostics: [commandsStay] };
  return result.text !== undefined && isUnchanged ? { ...result, text, edits: [] } : result;
}

/** Check whether a document launches something, so that it may declare volumes. */
function isOfWorkloads({ value }: TextPart): boolean {
  const kind = detect(value);
  return documents.find((document) => document.kind === kind)?.agent === undefined;
}

/**
 * Convert the external volumes of the documents in a Markdown text, in the blocks that `lintMarkdown` checks; everything
 * else stays byte for byte. Where the output of a block is a new document, that takes the place of the block, and there
 * are no `edits`. The output is a list, of one for each block. Resolves for any text.
 *
 * @example
 * ```ts
 * const page = '# Database\n\n```yaml\nid: /db\ncmd: sh\nenv: {DVDI_VOLUME_NAME: pg, DVDI_VOLUME_CONTAINERPATH: /tmp/pg}\n```\n';
 * const { text } = await convertMarkdown(page, { to: 'marathon-external' });
 * text?.includes('containerPath: /tmp/pg'); // true
 * ```
 */
export async function convertMarkdown(text: string, given: ConvertOptions): Promise<ConvertTextResult> {
  const options = given ?? noOptions;
  const to = formats.find(({ id }) => id === options.to);
  const wrong = to?.oneWay ? [oneWay(to.id)] : checkOptions(options);
  if (wrong.length > 0) return { losses: [], diagnostics: wrong };
  const { blocks, unread } = await readMarkdown(text);
  const found = blocks.filter(({ documents }) => documents.some(isOfWorkloads));
  const results = await Promise.all(found.map((block) => convertBlock(block, options)));
  const isMoved = results.some(({ diagnostics }) => !diagnostics.some(isUnmoved));
  const diagnostics = [
    ...blocks.flatMap(({ documents, problems }) => (documents.length === 0 ? problems : [])),
    ...unread,
    ...(found.length === 0 ? [unmoved(options.to, options.from, undefined)] : []),
    ...results.flatMap((result, index) =>
      result.diagnostics
        .filter((finding) => !(isMoved && isUnmoved(finding)))
        .map((finding) => inFile(found[index] as DocumentBlock, finding)),
    ),
  ].sort(compareDiagnostics);
  const losses = results.flatMap((result) => result.losses);
  if (diagnostics.some(isError)) return { losses, diagnostics: withoutOutput(diagnostics) };
  const edits = results.flatMap(({ text: written = '', edits: own }, index) => {
    const block = found[index] as DocumentBlock;
    const whole = [{ start: 0, end: block.text.length, text: written.replace(/\n$/, '') }];
    return (own ?? whole).map((edit) => editInFile(text, block, edit));
  });
  return {
    output: results.map(({ output }) => output),
    text: replaceText(text, edits),
    ...(results.every((result) => result.edits !== undefined) && { edits }),
    losses,
    diagnostics,
  };
}
