import type { AtomicFile } from './atomic-file.ts';
import { openAtomicFile } from './atomic-file.ts';
import type { Io } from './io.ts';
import { forStream, writeWithBackpressure } from './print.ts';
import { describeWriteError } from './system-errors.ts';

/** Where lines are written one by one. */
export interface LineOutput {
  write(line: string): Promise<void>;
  /** Finish the file, or with `keep` false leave what was there before; returns why it could not be written. */
  close(keep: boolean): Promise<string | undefined>;
}

/** As much as is gathered before it is written. */
const ENOUGH = 1 << 16;

/** Get a file that is written whole or not at all; what is no ordinary file is written as it is. */
function fileOutput(path: string): LineOutput {
  let [draft, failure, gathered]: [AtomicFile | undefined, string | undefined, string] = [undefined, undefined, ''];
  const attempt = (action: () => void): void => {
    if (failure !== undefined) return;
    try {
      action();
    } catch (error) {
      failure = `cannot write ${path}: ${describeWriteError(error)}`;
    }
  };
  const flush = (): AtomicFile => {
    const text = gathered;
    gathered = '';
    draft ??= openAtomicFile(path);
    draft.write(text);
    return draft;
  };
  return {
    async write(line) {
      gathered += `${line}\n`;
      if (gathered.length > ENOUGH) attempt(flush);
    },
    async close(keep) {
      if (keep)
        attempt(() => {
          const written = flush();
          written.finish();
          written.commit();
        });
      draft?.discard();
      return failure;
    },
  };
}

/** Lines for standard output, or for the file at a path. */
export const openOutput = (io: Io, path: string | undefined): LineOutput =>
  path === undefined
    ? {
        write: (line) => writeWithBackpressure(io.stdout, forStream(io.stdout, `${line}\n`)),
        close: async () => undefined,
      }
    : fileOutput(path);
