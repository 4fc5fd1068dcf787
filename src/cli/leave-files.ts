import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import groupBy from 'lodash/groupBy.js';
import isPlainObject from 'lodash/isPlainObject.js';
import mergeWith from 'lodash/mergeWith.js';
import uniq from 'lodash/uniq.js';
import type { LeaveTexts, LeavingText } from '../convert/leave-text.ts';
import { writeOutput } from '../convert/leave-text.ts';
import type { ConvertOptions } from '../convert/options.ts';
import type { Storage } from '../exit/storage.ts';
import type { OneWayFormat } from '../formats/format.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../reporters/reporter.ts';
import { readText } from '../text/read.ts';
import type { Syntax } from '../text/text.ts';
import type { Agents } from './agents.ts';
import type { Settings } from './config.ts';
import type { Input } from './inputs.ts';
import { readInput } from './inputs.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { isDirectory, outputPath, protect, write } from './output.ts';
import { describeReadError } from './system-errors.ts';

/** Read a JSON or YAML file that an option names; what cannot be read is a wrong use. */
export async function readDataFile(io: Io, option: string, path: string): Promise<unknown> {
  const shown = `${option} ${JSON.stringify(path)}`;
  try {
    const { parts, problems } = await readText(await readFile(resolve(io.cwd, path), 'utf8'), { strictSyntax: true });
    const [part] = parts;
    if (part !== undefined && problems.length === 0) return part.value;
  } catch (error) {
    throw new UsageError(`cannot read ${shown}: ${describeReadError(error)}`);
  }
  throw new UsageError(`${shown} is neither JSON nor YAML`);
}

/** Get the options of a conversion that leaves Mesos, with the storage that a flag or the configuration names. */
export async function withStorage(
  io: Io,
  flags: { readonly storage?: string },
  settings: Settings,
  agents: Agents,
  options: ConvertOptions,
): Promise<ConvertOptions> {
  const path = flags.storage ?? settings.storage;
  const given = path === undefined ? {} : await readDataFile(io, '--storage', path);
  // A file that is no object is refused as it is.
  const storage = isPlainObject(given)
    ? mergeWith({}, agents.storage, given, (known: unknown, own: unknown) => (own === null ? known : undefined))
    : given;
  return { ...options, storage: storage as Storage };
}

/** Inputs that were read, those that could not be with why. */
interface ReadInputs {
  readonly texts: readonly (LeavingText & { readonly name: string })[];
  readonly unread: readonly Report[];
  readonly unreadable: boolean;
}

/** Read every input of a fleet. */
export async function readInputs(inputs: readonly Input[]): Promise<ReadInputs> {
  const texts: (LeavingText & { readonly name: string })[] = [];
  const unread: Report[] = [];
  let unreadable = false;
  for (const input of inputs) {
    if (input.kind === 'ndjson')
      throw new UsageError(`${input.name} is read line by line, but its documents leave Mesos together`);
    const source = await readInput(input);
    if ('diagnostic' in source) {
      unread.push({ file: input.name, diagnostics: [source.diagnostic] });
      unreadable ||= source.unreadable;
    } else texts.push({ ...source, name: input.name });
  }
  return { texts, unread, unreadable };
}

/** Get a report for each text; what is of none is that of the storage file, or of the first. */
export function reportsOf(
  texts: ReadInputs['texts'],
  { byText, whole }: LeaveTexts,
  storage: string | undefined,
): readonly Report[] {
  const isOfStorage = ({ code }: Diagnostic): boolean => storage !== undefined && String(code).startsWith('storage-');
  const others = whole.filter((diagnostic) => !isOfStorage(diagnostic));
  return [
    ...(storage === undefined ? [] : [{ file: storage, diagnostics: whole.filter(isOfStorage) }]),
    ...texts.map(({ name, text }, index) => ({
      file: name,
      text,
      diagnostics: [...(index === 0 ? others : []), ...(byText[index] as readonly Diagnostic[])],
    })),
  ];
}

const syntaxes: Readonly<Record<string, Syntax>> = { '.json': 'json', '.yaml': 'yaml', '.yml': 'yaml' };

/** Write a conversion: to standard output or a file as a whole, to a folder as a file for each workload. Returns how many files, and why one could not be written. */
export async function writeLeave(
  io: Io,
  inputs: readonly string[],
  to: OneWayFormat,
  { output, departed }: LeaveTexts,
  path: string | undefined,
): Promise<{ readonly written: number; readonly failure?: string | undefined }> {
  if (output === undefined) return { written: 0 };
  if (path === undefined || !(/[/\\]$/.test(path) || isDirectory(resolve(io.cwd, path)))) {
    const syntax = syntaxes[extname(path ?? '').toLowerCase()] ?? to.syntax;
    const file = path === undefined ? undefined : outputPath(path, io);
    protect(io, inputs, [file], 'result');
    const failure = write(io, file, await writeOutput(to, output, syntax));
    return { written: failure === undefined ? 1 : 0, failure };
  }
  const folder = resolve(io.cwd, path);
  mkdirSync(folder, { recursive: true });
  const byLabel = groupBy(
    departed.filter((one) => to.documentsOf(one.output).length > 0),
    ({ label }) => label || 'workload',
  );
  const files = Object.entries(byLabel).map(([label, group]) => ({
    file: join(folder, `${label}.${to.syntax}`),
    group,
  }));
  protect(
    io,
    inputs,
    files.map(({ file }) => file),
    'result',
  );
  let written = 0;
  for (const { file, group } of files) {
    const failure = write(io, file, await writeOutput(to, to.join(uniq(group.map((one) => one.output)))));
    if (failure !== undefined) return { written, failure };
    written++;
  }
  return { written };
}
