import isString from 'lodash/isString.js';
import omit from 'lodash/omit.js';
import { leaveTexts } from '../convert/leave-text.ts';
import type { ConvertOptions } from '../convert/options.ts';
import type { OneWayFormat } from '../formats/format.ts';
import { overlayTarget } from '../lint/configure.ts';
import { readAgents } from './agents.ts';
import type { ConfigFlags } from './config.ts';
import { createSettings } from './config.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { exit } from './io.ts';
import { readInputs, reportsOf, withStorage, writeLeave } from './leave-files.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary } from './report.ts';
import { createSink } from './report-sink.ts';
import { chooseReporters } from './reporters.ts';
import type { TargetFlags } from './target.ts';

interface LeaveFlags extends ReportFlags, TargetFlags, ConfigFlags {
  readonly storage?: string;
  readonly output?: string;
}

/** Convert all inputs together into a format outside Mesos. */
export async function convertTogether(
  to: OneWayFormat,
  inputs: readonly Input[],
  flags: LeaveFlags,
  given: ConvertOptions,
  isUnmatched: boolean,
  io: Io,
): Promise<number> {
  const formats = chooseReporters(flags.format, io, io.stderr);
  const files = inputs.map(({ name }) => name);
  const agents = await readAgents(flags, io);
  const settings = await createSettings(flags, io)(files[0] as string);
  const target = overlayTarget(settings.target, agents.target);
  const options = await withStorage(io, flags, settings, agents, { ...given, target });
  const { texts, unread, unreadable } = await readInputs(inputs);
  const left = await leaveTexts(texts, to, options);
  const { written, failure } = await writeLeave(
    io,
    files,
    to,
    unread.length > 0 ? { ...left, output: undefined } : left,
    flags.output,
  );
  const sink = createSink(formats, flags, io, io.stderr);
  for (const report of [...agents.reports, ...unread, ...reportsOf(texts, left, flags.storage)]) await sink.add(report);
  const failures = [failure, sink.finish()].filter(isString);
  for (const message of failures) io.stderr.write(`extvol: ${message}\n`);
  const counts = {
    file: inputs.length,
    workload: left.departed.length,
    'written file': flags.output === undefined ? 0 : written,
  };
  io.stderr.write(summary(flags.output === undefined ? omit(counts, 'written file') : counts, sink.counts()));
  if (isUnmatched) return exit.usage;
  return failures.length > 0 ? exit.unreadable : exitCode(sink.counts(), agents.unreadable || unreadable, flags);
}
