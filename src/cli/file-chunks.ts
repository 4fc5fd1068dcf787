import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 65_536;

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
