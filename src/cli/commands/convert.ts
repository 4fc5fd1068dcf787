import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { convertText } from '../../convert-text.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { FormatId } from '../../generated/catalogue.ts';
import type { Shape } from '../../shape.ts';
import { readText } from '../../text/read.ts';
import type { Input } from '../inputs.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import { destination, write } from './output.ts';
import { exitCode, paintFor, render, summary } from './report.ts';

/** The options of `extvol convert`. */
export interface ConvertFlags {
  readonly to: FormatId;
  readonly from?: FormatId;
  readonly base?: string;
  readonly shape?: Shape;
  readonly workload?: string;
  readonly containerPath?: string;
  readonly format: string;
  readonly maxWarnings?: number;
  readonly output?: string;
}

async function readBase(io: Io, path: string): Promise<unknown> {
  try {
    const { parts, problems } = await readText(await readFile(resolve(io.cwd, path), 'utf8'));
    const [part] = parts;
    if (part !== undefined && problems.length === 0) return part.value;
  } catch (error) {
    throw new UsageError(`cannot read --base ${JSON.stringify(path)}: ${(error as NodeJS.ErrnoException).code}`);
  }
  throw new UsageError(`--base ${JSON.stringify(path)} is neither JSON nor YAML`);
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
  readonly unreadable?: boolean;
}

async function convertInput(
  input: Input,
  { to, from, shape, workload, containerPath }: ConvertFlags,
  base: object,
): Promise<Outcome> {
  const source = await readInput(input);
  if ('diagnostic' in source) return { diagnostics: [source.diagnostic], unreadable: source.unreadable };
  const { text, ...syntax } = source;
  return convertText(text, {
    to,
    ...(from === undefined ? {} : { from }),
    ...(shape === undefined ? {} : { shape }),
    ...(workload === undefined ? {} : { workload }),
    ...(containerPath === undefined ? {} : { containerPath }),
    ...base,
    ...syntax,
  });
}

/** Convert every input; results go to standard output or files, what there is to say of them to standard error. */
export async function convertCommand(names: readonly string[], flags: ConvertFlags, io: Io): Promise<number> {
  const inputs = await findInputs(names, io);
  const place = destination(
    io,
    inputs.map(({ name }) => name),
    flags.output,
  );
  const base = flags.base === undefined ? {} : { base: await readBase(io, flags.base) };
  const reports = [];
  let [unreadable, unwritten, converted] = [false, false, 0];
  for (const input of inputs) {
    const outcome = await convertInput(input, flags, base);
    unreadable ||= outcome.unreadable ?? false;
    reports.push({ file: input.name, diagnostics: outcome.diagnostics });
    if (outcome.text === undefined) continue;
    const failure = await write(io, place(input.name), outcome.text);
    if (failure === undefined) converted++;
    else {
      unwritten = true;
      io.stderr.write(`extvol: ${failure}\n`);
    }
  }
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  io.stderr.write(render(flags.format, reports, paintFor(io.stderr)));
  io.stderr.write(summary({ file: inputs.length, 'converted file': converted }, diagnostics));
  return unwritten ? exit.unreadable : exitCode(diagnostics, unreadable, flags.maxWarnings);
}
