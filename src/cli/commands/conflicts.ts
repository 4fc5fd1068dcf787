import isPlainObject from 'lodash/isPlainObject.js';
import { isBlank } from '../../lint/document-lines.ts';
import type { VolumeConflict, VolumeUse } from '../../lint/volume-uses.ts';
import { findVolumeConflicts } from '../../lint/volume-uses.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { quote } from '../../text/quote.ts';
import { usualMaxSize } from '../file-chunks.ts';
import type { Input } from '../inputs.ts';
import { findInputs, requireMatches } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import { inputLines } from '../line-inputs.ts';
import type { AddCommand } from '../options.ts';
import { addCommon } from '../options.ts';
import { destination, protect } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { exitCode, summary } from '../report.ts';
import { createSink } from '../report-sink.ts';
import { chooseReporters } from '../reporters.ts';

interface ConflictsFlags extends ReportFlags {
  readonly output?: string;
}

const isUse = (value: unknown): value is VolumeUse => {
  if (!isPlainObject(value)) return false;
  const { volume, app, origin = '', pointer, isExclusive, isChecked } = value as Partial<VolumeUse>;
  return (
    [volume, app, origin, pointer].every((text) => typeof text === 'string') &&
    [isExclusive, isChecked].every((fact) => typeof fact === 'boolean')
  );
};

function parseUse(text: string): VolumeUse | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isUse(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where a line sorts, up to its app: in the order of bytes, as `LC_ALL=C sort` has it. */
const keyOf = ({ volume }: VolumeUse): Buffer => Buffer.from(`${JSON.stringify(volume)},`);

const unsorted = (line: number): Diagnostic => ({
  rule: 'text/order',
  severity: 'error',
  message: `line ${line} comes before an earlier one; sort the lines with \`LC_ALL=C sort\``,
  pointer: '',
});

const strange = (line: number): Diagnostic => ({
  rule: 'text/syntax',
  severity: 'error',
  message: `line ${line} is no use of a volume; take the lines from \`extvol uses\``,
  pointer: '',
});

/** Read the uses of one volume after the other; stops at a line that is none, or is not in order. */
async function* volumesIn(input: Input): AsyncGenerator<readonly VolumeUse[] | Diagnostic> {
  let [uses, key]: [VolumeUse[], Buffer | undefined] = [[], undefined];
  for await (const line of inputLines(input)) {
    if (isBlank(line)) continue;
    const number = line.start.line + 1;
    const use = parseUse(line.text);
    if (use === undefined) {
      yield line.problem ?? strange(number);
      return;
    }
    if (uses[0]?.volume !== use.volume) {
      const next = keyOf(use);
      if (key !== undefined && Buffer.compare(key, next) > 0) {
        yield unsorted(number);
        return;
      }
      if (uses.length > 0) yield uses;
      [uses, key] = [[], next];
    }
    uses.push(use);
  }
  if (uses.length > 0) yield uses;
}

const nameOf = (volume: string): string => volume.slice(volume.indexOf('/') + 1);

const diagnose = ({ volume, app, pointer, others }: VolumeConflict): Diagnostic => ({
  rule: 'marathon/group-volume-name-unique',
  severity: 'error',
  message: `app ${quote(String(others[0]))} uses volume ${quote(nameOf(volume))} too; rename one, or share it in both`,
  pointer,
  workload: { id: app, pointer: '' },
  authority: 'marathon',
  stage: 'root-group',
});

/** Report the conflicts among uses of volumes that are sorted. */
async function conflictsCommand(name: string, flags: ConflictsFlags, io: Io): Promise<number> {
  const [input, second] = requireMatches(await findInputs([name], io, {}));
  if (second !== undefined) throw new UsageError('conflicts reads one file; merge several with `LC_ALL=C sort -m`');
  const formats = chooseReporters(flags.format, io, io.stdout, destination(io, ['report'], flags.output)('report'));
  const { name: file } = input as Input;
  protect(
    io,
    [file],
    formats.map(({ path }) => path),
    'report',
  );
  const sink = createSink(formats, flags, io, io.stdout);
  const counts = { volume: 0, use: 0 };
  let unreadable = false;
  for await (const uses of volumesIn({ ...(input as Input), maxSize: usualMaxSize })) {
    if ('rule' in uses) {
      unreadable = true;
      await sink.add({ file, diagnostics: [uses] });
      continue;
    }
    counts.volume++;
    counts.use += uses.length;
    for (const conflict of findVolumeConflicts(uses))
      await sink.add({ file: conflict.origin ?? file, diagnostics: [diagnose(conflict)] });
  }
  const failure = sink.finish();
  if (failure !== undefined) io.stderr.write(`extvol: ${failure}\n`);
  io.stderr.write(summary(counts, sink.counts()));
  return failure === undefined ? exitCode(sink.counts(), unreadable, flags) : exit.unreadable;
}

/** `extvol conflicts` */
export const addConflicts: AddCommand = (program, io, finish) => {
  const command = program
    .command('conflicts')
    .description('Report volumes that two apps use, of the sorted lines of `extvol uses`.');
  addCommon(command, '[file]', 'the sorted lines; `-` or none is standard input').action(
    async (file: string | undefined, flags: ConflictsFlags) => finish(await conflictsCommand(file ?? '-', flags, io)),
  );
};
