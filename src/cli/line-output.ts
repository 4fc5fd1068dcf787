import { realpathSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import type { Io } from './io.ts';
import { print } from './print.ts';
import { describeWriteError, lookAt } from './system-errors.ts';

/** Where lines are written one by one. */
export interface LineOutput {
  write(line: string): Promise<void>;
  /** Finish the file, or with `keep` false leave what was there before; returns why it could not be written. */
  close(keep: boolean): Promise<string | undefined>;
}

/** As much as is gathered before it is written. */
const ENOUGH = 1 << 16;

/** A file that is written whole or not at all, by way of another beside it; what is no ordinary file is written as it is. */
function fileOutput(path: string): LineOutput {
  let [handle, failure, gathered]: [FileHandle | undefined, string | undefined, string] = [undefined, undefined, ''];
  const known = lookAt(path);
  const isWhole = known === undefined || known.isFile();
  const real = known === undefined ? path : realpathSync(path);
  const draft = isWhole ? `${real}.${process.pid}.tmp` : real;
  const attempt = async (action: () => Promise<unknown>): Promise<void> => {
    if (failure !== undefined) return;
    try {
      await action();
    } catch (error) {
      failure = `cannot write ${path}: ${describeWriteError(error)}`;
    }
  };
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    handle ??= await open(draft, 'w', known?.mode);
    await handle.appendFile(text);
  };
  return {
    async write(line) {
      gathered += `${line}\n`;
      if (gathered.length > ENOUGH) await attempt(flush);
    },
    async close(keep) {
      if (keep) await attempt(flush);
      await handle?.close();
      if (keep && isWhole) await attempt(() => rename(draft, real));
      if (isWhole) await rm(draft, { force: true });
      return failure;
    },
  };
}

/** Lines for standard output, or for the file at a path. */
export const openOutput = (io: Io, path: string | undefined): LineOutput =>
  path === undefined
    ? { write: (line) => print(io.stdout, `${line}\n`), close: async () => undefined }
    : fileOutput(path);
