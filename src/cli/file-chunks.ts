import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 65_536;

/** The size of a document, or of a line that is one, from which on it is not read, in bytes: 64 MB. */
export const usualMaxSize = 64_000_000;

/** Read a file chunk by chunk, as these are asked for. Node takes longer to load its streams than to read most files. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Read at most `most` bytes; `undefined` where there are more. */
export async function readAll(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
