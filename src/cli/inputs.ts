import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { decode } from './decode.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';

/** One thing to read: a file, or standard input. */
export interface Input {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** What reading came to: a text and how its name says that it is written, or why there is none. */
export type Source =
  | { readonly text: string; readonly syntax?: 'json' | 'yaml' }
  | { readonly diagnostic: Diagnostic; readonly unreadable: boolean };

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files that match a pattern, sorted; a name that is none is taken as it is. The library is loaded for this alone. */
async function findMatches(name: string, io: Io): Promise<readonly string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(name)) return [name];
  const matches = await glob(name, { cwd: io.cwd, absolute: false, dot: false });
  if (matches.length === 0) throw new UsageError(`no file matches ${JSON.stringify(name)}`);
  return matches.sort();
}

/** The inputs that arguments name: `-` or nothing is standard input, a pattern is what it matches, sorted. */
export async function findInputs(names: readonly string[], io: Io): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  const addFile = (name: string): void => {
    inputs.set(name, { name, read: () => readFile(resolve(io.cwd, name)) });
  };
  for (const name of names.length === 0 ? ['-'] : names) {
    if (name === '-') inputs.set(name, { name: '<stdin>', read: () => readAll(io.stdin) });
    else if (existsSync(resolve(io.cwd, name))) addFile(name);
    else for (const match of await findMatches(name, io)) addFile(match);
  }
  return [...inputs.values()];
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EPERM: 'permission denied',
};

const syntaxes: Readonly<Record<string, 'json' | 'yaml'>> = { '.json': 'json', '.yaml': 'yaml', '.yml': 'yaml' };

/** Read an input as text; neither a missing file nor odd bytes throw. */
export async function readInput(input: Input): Promise<Source> {
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    const message = `cannot read: ${reasons[code] ?? code.toLowerCase()}`;
    return { diagnostic: { rule: 'file/unreadable', severity: 'error', message, pointer: '' }, unreadable: true };
  }
  const text = decode(bytes);
  if (typeof text !== 'string') return { diagnostic: text, unreadable: false };
  const syntax = syntaxes[extname(input.name).toLowerCase()];
  return syntax === undefined ? { text } : { text, syntax };
}
