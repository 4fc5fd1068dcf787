import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import groupBy from 'lodash/groupBy.js';
import type { Io } from '../io.ts';
import { UsageError } from '../io.ts';

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Where the result for an input goes: standard output, a file, or a file of the input's name in a folder. */
export function destination(
  io: Io,
  names: readonly string[],
  output: string | undefined,
): (name: string) => string | undefined {
  if (output === undefined) return () => undefined;
  const path = resolve(io.cwd, output);
  const fileOf = (name: string): string => (name === '<stdin>' ? 'stdin.json' : basename(name));
  if (isDirectory(path)) {
    const [twice] = Object.entries(groupBy(names, fileOf)).filter(([, inputs]) => inputs.length > 1);
    if (twice === undefined) return (name) => join(path, fileOf(name));
    const [file, inputs] = twice;
    throw new UsageError(`${inputs.join(' and ')} would both be written to ${JSON.stringify(join(output, file))}`);
  }
  if (names.length > 1)
    throw new UsageError(`--output ${JSON.stringify(output)} is no folder, but there are ${names.length} inputs`);
  return () => path;
}

/** Write a file whole or not at all, by way of another beside it; what is no ordinary file is written as it is. */
function writeWhole(path: string, text: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known !== undefined && !known.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const real = known === undefined ? path : realpathSync(path);
  const draft = `${real}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, known === undefined ? {} : { mode: known.mode });
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Write a result; returns why it could not be written. */
export function write(io: Io, path: string | undefined, text: string): string | undefined {
  if (path === undefined) {
    io.stdout.write(text);
    return undefined;
  }
  try {
    writeWhole(path, text);
    return undefined;
  } catch (error) {
    return `cannot write ${path}: ${(error as NodeJS.ErrnoException).code}`;
  }
}
