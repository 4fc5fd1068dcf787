import type { ReadOptions } from '../systems/dialects.ts';
import { dialectsFor } from '../systems/dialects.ts';
import { readText } from '../text/read.ts';
import type { TextContent } from '../text/text.ts';

/** Read a text in any notation that extvol knows: JSON, YAML, lines of commands, files of an agent. Resolves for any text. */
export const readDocuments = (text: string, options: ReadOptions = {}): Promise<TextContent> =>
  readText(text, options, dialectsFor(options));
