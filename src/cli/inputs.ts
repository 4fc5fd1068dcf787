import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isFlagFile } from '../systems/mesos/agent/flag-file.ts';
import { isFlagFolder } from '../systems/mesos/agent/program.ts';
import type { Syntax } from '../text/text.ts';
import { decode } from './decode.ts';
import { findMatches } from './find-matches.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { describeReadError } from './system-errors.ts';

/** What an input may hold: one text of a syntax, a JSON document on every line, or documents among prose. */
export const inputKinds = ['json', 'jsonc', 'yaml', 'ndjson', 'markdown'] as const;
export type InputKind = (typeof inputKinds)[number];

/** One thing to read: a file, or standard input. */
export interface Input {
  readonly name: string;
  /** As the caller or the name says; absent where neither does. */
  readonly kind: InputKind | undefined;
  /** The name of a file that is a flag of a Mesos agent. */
  readonly flag?: string;
  read(): Promise<Uint8Array>;
  /** The same bit by bit. */
  stream(): AsyncIterable<Uint8Array>;
}

/** What reading came to: a text and what its name says of it, or why there is none. */
export type Source =
  | { readonly text: string; readonly syntax?: Syntax; readonly flag?: string }
  | { readonly diagnostic: Diagnostic; readonly unreadable: boolean };

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const kinds: Readonly<Record<string, InputKind>> = {
  '.json': 'json',
  '.jsonc': 'jsonc',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** The flag that a file in a folder `mesos-slave` or `mesos-agent` is, as the packages of Mesos read them. */
function flagOf(path: string): string | undefined {
  const name = basename(path);
  return isFlagFolder(basename(dirname(path))) && isFlagFile(name) ? name : undefined;
}

/**
 * The inputs that arguments name: `-` or nothing is standard input, a pattern is what it matches, sorted, and the
 * folders that kept it from looking for more. `given` is what they hold, whatever their names say. A pattern that
 * matches nothing is a wrong use, unless `allowEmpty`.
 */
export async function findInputs(
  names: readonly string[],
  io: Io,
  given?: InputKind,
  allowEmpty = false,
): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  const addFile = (name: string): void => {
    const path = resolve(io.cwd, name);
    const kind = given ?? kinds[extname(name).toLowerCase()];
    const flag = kind === undefined ? flagOf(path) : undefined;
    inputs.set(name, {
      name,
      kind,
      ...(flag !== undefined && { flag }),
      read: () => readFile(path),
      stream: () => createReadStream(path),
    });
  };
  const addFolder = (name: string, error: unknown): void => {
    const fail = (): never => {
      throw error;
    };
    inputs.set(name, { name, kind: undefined, read: fail, stream: fail });
  };
  for (const name of names.length === 0 ? ['-'] : names) {
    if (name === '-')
      inputs.set(name, { name: '<stdin>', kind: given, read: () => readAll(io.stdin), stream: () => io.stdin });
    else if (existsSync(resolve(io.cwd, name))) addFile(name);
    else {
      const { files, unreadable } = await findMatches(name, io.cwd);
      if (files.length + unreadable.size === 0 && !allowEmpty)
        throw new UsageError(`no file matches ${JSON.stringify(name)}`);
      for (const file of files) addFile(file);
      for (const [folder, error] of unreadable) addFolder(folder, error);
    }
  }
  return [...inputs.values()];
}

/** Why an input cannot be read. */
export function describeUnreadable(error: unknown): Diagnostic {
  const message = `cannot read: ${describeReadError(error)}`;
  return { rule: 'file/unreadable', severity: 'error', message, pointer: '' };
}

/** Read an input as text; neither a missing file nor odd bytes throw. */
export async function readInput(input: Input): Promise<Source> {
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (error) {
    return { diagnostic: describeUnreadable(error), unreadable: true };
  }
  const text = decode(bytes);
  if (typeof text !== 'string') return { diagnostic: text, unreadable: false };
  const { kind, flag } = input;
  if (flag !== undefined) return { text, flag };
  return kind === undefined || kind === 'ndjson' || kind === 'markdown' ? { text } : { text, syntax: kind };
}
