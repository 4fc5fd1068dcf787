import { once } from 'node:events';

/** Print to a stream, and wait while its reader is behind, so that no output piles up. */
export async function writeWithBackpressure(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
