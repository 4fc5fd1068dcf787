import { basename, dirname, join, resolve } from 'node:path';
import groupBy from 'lodash/groupBy.js';
import type { AtomicFile } from './atomic-file.ts';
import { openAtomicFile } from './atomic-file.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { forStream } from './print.ts';
import { describeWriteError, statIfPresent } from './system-errors.ts';

/** Check whether a path is a folder. */
export const isDirectory = (path: string): boolean => statIfPresent(path)?.isDirectory() ?? false;

/** Get the whole path of an output; one that cannot be written, since it is a folder or would be in none, is refused. */
export function outputPath(path: string, io: Io): string {
  const whole = resolve(io.cwd, path);
  if (isDirectory(whole)) throw new UsageError(`cannot write ${path}: is a directory`);
  if (/[/\\]$/.test(path) || !isDirectory(dirname(whole))) throw new UsageError(`cannot write ${path}: no such folder`);
  return whole;
}

/** Find what makes two paths one file, whatever links lead there: its device and inode, or the path of one that is not there yet. */
function identityOf(path: string): string {
  const found = statIfPresent(path);
  return found === undefined ? path : `${found.dev}:${found.ino}`;
}

/** Refuse to write `what` over files that are read or written otherwise, whatever links lead there. */
export function protect(
  io: Io,
  names: readonly string[],
  outputs: readonly (string | undefined)[],
  what: 'report' | 'result' | 'saved run',
): void {
  const written = new Set(outputs.flatMap((path) => (path === undefined ? [] : identityOf(path))));
  const own = written.size === 0 ? undefined : names.find((name) => written.has(identityOf(resolve(io.cwd, name))));
  if (own === undefined) return;
  const instead = what === 'result' ? '; --write changes the files themselves' : '';
  throw new UsageError(`the ${what} would replace ${own}${instead}`);
}

/** Find where the result for an input goes: standard output, a file, or a file of the input's name in a folder. */
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
  const file = outputPath(output, io);
  return () => file;
}

/** Write a draft down to the disk. */
function writeAtomicFile(path: string, text: string): AtomicFile {
  const draft = openAtomicFile(path);
  try {
    draft.write(text);
    draft.finish();
    return draft;
  } catch (error) {
    draft.discard();
    throw error;
  }
}

/** Write a file whole or not at all; what is no ordinary file is written as it is. */
function writeWhole(path: string, text: string): void {
  const draft = writeAtomicFile(path, text);
  try {
    draft.commit();
  } catch (error) {
    draft.discard();
    throw error;
  }
}

/** A file, what it held and what it shall hold. */
export interface Rewrite {
  readonly path: string;
  readonly before: string;
  readonly text: string;
}

/** Rewrite files: all of them, or none where one cannot be written. Returns why. */
export function rewriteAll(files: readonly Rewrite[]): string | undefined {
  const drafts: AtomicFile[] = [];
  const done: Rewrite[] = [];
  let at = '';
  try {
    for (const { path, text } of files) {
      at = path;
      drafts.push(writeAtomicFile(path, text));
    }
    for (const [index, file] of files.entries()) {
      at = file.path;
      drafts[index]?.commit();
      done.push(file);
    }
    return undefined;
  } catch (error) {
    for (const draft of drafts) draft.discard();
    for (const { path, before } of done) writeWhole(path, before);
    return `cannot write ${at}: ${describeWriteError(error)}`;
  }
}

/** Write a result; returns why it could not be written. */
export function write(io: Io, path: string | undefined, text: string): string | undefined {
  if (path === undefined) {
    io.stdout.write(forStream(io.stdout, text));
    return undefined;
  }
  try {
    writeWhole(path, text);
    return undefined;
  } catch (error) {
    return `cannot write ${path}: ${describeWriteError(error)}`;
  }
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** Put a text behind another one in a stream: on a line of its own, in YAML as a document of its own. */
export function separate(last: string | undefined, text: string): string {
  if (last === undefined) return text;
  return `${last.endsWith('\n') ? '' : '\n'}${isJson(last) && isJson(text) ? '' : '---\n'}${text}`;
}
