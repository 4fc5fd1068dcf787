import { once } from 'node:events';
import { escapeControls } from '../text/quote.ts';

/** Print to a stream, and wait while its reader is behind, so that no output piles up. */
export async function writeWithBackpressure(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

/** Make visible what a terminal acts on; line ends and tabs stay. */
export const escapeLines = (text: string): string => text.replace(/[^\r\n\t]+|\r(?!\n)/g, escapeControls);

/** Return a text that holds parts of an input as it may be printed: unchanged for a file or a pipe, escaped for a terminal. */
export const forStream = (stream: NodeJS.WritableStream, text: string): string =>
  'isTTY' in stream && stream.isTTY === true ? escapeLines(text) : text;
