import { basename, dirname, extname, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isFlagFile } from '../systems/mesos/agent/flag-file.ts';
import { isFlagFolder } from '../systems/mesos/agent/program.ts';
import type { Syntax } from '../text/text.ts';
import { isConfigName } from './config.ts';
import { decode } from './decode.ts';
import { fileChunks, readAll, usualMaxSize } from './file-chunks.ts';
import type { Matches } from './find-matches.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { describeReadError, statIfPresent } from './system-errors.ts';

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
  /** The size from which on a document in it, or a line that is one, is not read, in bytes. */
  readonly maxSize: number;
  /** Its bytes, read as they are asked for. */
  stream(): AsyncIterable<Uint8Array>;
}

/** What reading came to: a text and what its name says of it, or why there is none. */
export type Source =
  | { readonly text: string; readonly syntax?: Syntax; readonly flag?: string }
  | { readonly diagnostic: Diagnostic; readonly unreadable: boolean };

const tooLarge = (most: number): Diagnostic => ({
  rule: 'text/size',
  severity: 'error',
  message: `the document is larger than ${most / 1_000_000} MB; split it, or raise \`--max-size\``,
  pointer: '',
});

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

/** Get the flag that a file in a folder `mesos-slave` or `mesos-agent` is, as the packages of Mesos read them. */
function flagOf(path: string): string | undefined {
  const name = basename(path);
  return isFlagFolder(basename(dirname(path))) && isFlagFile(name) ? name : undefined;
}

/** Get what the name of a file says of what it holds. */
export function describeName(path: string): Pick<Input, 'kind' | 'flag'> {
  const kind = kinds[extname(path).toLowerCase()];
  const flag = kind === undefined ? flagOf(path) : undefined;
  return { kind, ...(flag !== undefined && { flag }) };
}

/** The options that say how inputs are read. */
export interface InputFlags {
  readonly input?: InputKind;
  readonly maxSize?: number;
}

/** What arguments name. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** What is wrong with each pattern that matches no file, and each folder without manifests. */
  readonly unmatched: readonly string[];
}

const noMatch = (name: string): string => `no file matches ${JSON.stringify(name)}`;
const noManifest = (name: string): string => `no manifest (.json, .jsonc, .yaml, .yml) is in ${JSON.stringify(name)}`;

/** Check whether a file is a named pipe: it has no end while nobody writes to it; those that a shell makes (`<(command)`) are in `/dev/fd`. */
const isNamedPipe = (path: string): boolean =>
  !/^\/(?:dev\/fd|dev\/std|proc)/.test(path) && statIfPresent(path)?.isFIFO() === true;

/**
 * Find the inputs that arguments name: `-` or nothing is standard input, a folder is the manifests in it, a pattern is
 * what it matches, sorted; extvol's own configuration is no input then. A folder that cannot be read is an input whose reading fails. The
 * option `input` says what they hold, whatever their names say.
 */
export async function findInputs(
  names: readonly string[],
  io: Io,
  { input: given, maxSize = usualMaxSize }: InputFlags = {},
): Promise<FoundInputs> {
  const inputs = new Map<string, Input>();
  const unmatched: string[] = [];
  const fail = (error: unknown) => (): never => {
    throw error;
  };
  const addFile = (name: string): void => {
    const path = resolve(io.cwd, name);
    const what = given === undefined ? describeName(path) : { kind: given };
    const stream = isNamedPipe(path) ? fail({ code: 'NAMED_PIPE' }) : () => fileChunks(path);
    inputs.set(name, { name, ...what, maxSize, stream });
  };
  const addMatches = (name: string, { files, unreadable }: Matches, describe: (name: string) => string): void => {
    const kept = files.filter((file) => !isConfigName(file));
    if (kept.length + unreadable.size === 0) unmatched.push(describe(name));
    for (const file of kept) addFile(file);
    for (const [folder, error] of unreadable)
      inputs.set(folder, { name: folder, kind: undefined, maxSize, stream: fail(error) });
  };
  for (const name of names.length === 0 ? ['-'] : names) {
    const found = name === '-' ? undefined : statIfPresent(resolve(io.cwd, name));
    if (name === '-') inputs.set(name, { name: '<stdin>', kind: given, maxSize, stream: () => io.stdin });
    else if (found !== undefined && !found.isDirectory()) addFile(name);
    else {
      const { findInFolder, findMatches } = await import('./find-matches.ts');
      if (found === undefined) addMatches(name, await findMatches(name, io.cwd), noMatch);
      else addMatches(name, await findInFolder(name, io.cwd), noManifest);
    }
  }
  return { inputs: [...inputs.values()], unmatched };
}

/** Explain why an input cannot be read. */
export function describeUnreadable(error: unknown): Diagnostic {
  const message = `cannot read: ${describeReadError(error)}`;
  return { rule: 'file/unreadable', severity: 'error', message, pointer: '' };
}

/** Read an input as text; neither a missing file nor odd bytes throw, and more bytes than its `maxSize` are not read. */
export async function readInput(input: Input): Promise<Source> {
  const { maxSize } = input;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readAll(input.stream(), maxSize);
  } catch (error) {
    return { diagnostic: describeUnreadable(error), unreadable: true };
  }
  if (bytes === undefined) return { diagnostic: tooLarge(maxSize), unreadable: true };
  const text = decode(bytes);
  if (typeof text !== 'string') return { diagnostic: text, unreadable: false };
  const { kind, flag } = input;
  if (flag !== undefined) return { text, flag };
  return kind === undefined || kind === 'ndjson' || kind === 'markdown' ? { text } : { text, syntax: kind };
}

/** Return the inputs; a name that matches no file is a usage error. */
export function requireMatches({ inputs, unmatched }: FoundInputs): readonly Input[] {
  if (unmatched.length > 0) throw new UsageError(unmatched.join('; '));
  return inputs;
}

/**
 * Report the names that match no file, without keeping the others from being checked: returns whether there are any. Where
 * nothing at all matches, that is a usage error.
 */
export function reportUnmatched(found: FoundInputs, io: Io): boolean {
  if (found.inputs.length === 0) requireMatches(found);
  for (const message of found.unmatched) io.stderr.write(`extvol: ${message}\n`);
  return found.unmatched.length > 0;
}
