import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Stretch } from '../../text/edit/tree.ts';
import type { Position } from '../../text/position.ts';

/** Get the path of a file; `undefined` where a URI is of something else, such as a text that was never saved. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** Get the range between two offsets, as the protocol counts: lines and UTF-16 code units from 0. It never ends before it starts. */
export const rangeOf = (document: TextDocument, { start, end }: Stretch): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(Math.max(start, end)),
});

/** Get the range of a position in a document. */
export const rangeAt = (document: TextDocument, { start, end }: Position): Range =>
  rangeOf(document, { start: start.offset, end: end.offset });
