import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { UsageError } from '../io.ts';

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Where the result for an input goes: standard output, a file, or a file of the input's name in a folder. */
export function destination(io: Io, inputs: number, output: string | undefined): (name: string) => string | undefined {
  if (output === undefined) return () => undefined;
  const path = resolve(io.cwd, output);
  if (isDirectory(path)) return (name) => join(path, name === '<stdin>' ? 'stdin.json' : basename(name));
  if (inputs > 1)
    throw new UsageError(`--output ${JSON.stringify(output)} is no folder, but there are ${inputs} inputs`);
  return () => path;
}

/** Write a result; returns why it could not be written. */
export async function write(io: Io, path: string | undefined, text: string): Promise<string | undefined> {
  if (path === undefined) {
    io.stdout.write(text);
    return undefined;
  }
  try {
    await writeFile(path, text);
    return undefined;
  } catch (error) {
    return `cannot write ${path}: ${(error as NodeJS.ErrnoException).code}`;
  }
}
