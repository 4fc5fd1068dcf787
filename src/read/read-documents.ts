import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { dialectsFor } from '../systems/dialects.ts';
import { readText } from '../text/read.ts';
import type { TextContent, TextPart } from '../text/text.ts';
import { withEmbedded } from './embedded.ts';
import { locate } from './locate.ts';

/**
 * Read a text in any notation that extvol knows: JSON, YAML, lines of commands, files of an agent; of a
 * document of another kind those within it. Resolves for any text.
 */
export const readDocuments = async (
  text: string,
  { syntax, strictSyntax, flag }: ReadOptions = {},
): Promise<TextContent> => withEmbedded(await readText(text, { syntax, strictSyntax }, dialectsFor({ syntax, flag })));

/** What a handler of documents finds in one. */
interface Found {
  /** By pointers into the document. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with the text of the document, where there is more to say of it than the text's own problems. */
  readonly problems?: readonly Diagnostic[];
}

/**
 * Handle each document of a text. What is found in a document gets its place in the text, behind the problems of the
 * document's own text.
 */
export const forEachDocument = <Item extends Found>(
  { parts }: Pick<TextContent, 'parts'>,
  handle: (part: TextPart, index: number) => Item,
): readonly Item[] =>
  parts.map((part, index) => {
    const found = handle(part, index);
    const { problems = part.problems } = found;
    return { ...found, diagnostics: [...problems, ...locate(found.diagnostics, part)] };
  });
