import { InvalidArgumentError } from 'commander';
import groupBy from 'lodash/groupBy.js';
import { reporters } from '../reporters/index.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { outputPath } from './output.ts';
import { suggest } from './suggest.ts';

/** A format of findings, and the file that it goes to; standard output where there is none. */
export interface RequestedReporter {
  readonly id: string;
  readonly path?: string;
}

/** The names of the formats. */
export const reporterIds: readonly string[] = reporters.map(({ id }) => id);

/** Read `sarif` or `sarif=out.sarif`, adding to what earlier options said; `-` is standard output. */
export function parseFormat(text: string, previous: readonly RequestedReporter[] = []): readonly RequestedReporter[] {
  const at = text.indexOf('=');
  const id = at < 0 ? text : text.slice(0, at);
  const path = at < 0 ? '-' : text.slice(at + 1);
  if (!reporterIds.includes(id))
    throw new InvalidArgumentError(`Expected one of ${reporterIds.join(', ')}${suggest(id, reporterIds) || '.'}`);
  if (path === '') throw new InvalidArgumentError('Expected the path of a file behind `=`.');
  return [...previous, path === '-' ? { id } : { id, path }];
}

/** Find what is printed where no format is asked for: annotations in GitHub Actions, else what suits the stream. */
function defaultFormat({ env }: Io, stream: NodeJS.WritableStream): string {
  if (env.GITHUB_ACTIONS === 'true') return 'github';
  return 'isTTY' in stream && stream.isTTY === true ? 'pretty' : 'text';
}

/**
 * Get the formats to write, with whole paths; what has no path of its own goes to `output`, or without that to `stream`.
 * Two that would go to one place are refused, and what cannot be written.
 */
export function chooseReporters(
  wanted: readonly RequestedReporter[] | undefined,
  io: Io,
  stream: NodeJS.WritableStream,
  output?: string,
): readonly RequestedReporter[] {
  if (wanted === undefined)
    return [output === undefined ? { id: defaultFormat(io, stream) } : { id: 'text', path: output }];
  if (output !== undefined && wanted.every(({ path }) => path !== undefined))
    throw new UsageError('nothing would be written to --output, since every --format names a file of its own');
  const formats = wanted.map(({ id, path = output }) =>
    path === undefined ? { id } : { id, path: outputPath(path, io) },
  );
  const [twice] = Object.values(groupBy(formats, ({ path = '' }) => path)).filter(({ length }) => length > 1);
  if (twice === undefined) return formats;
  const own = stream === io.stderr ? 'standard error' : 'standard output';
  const [first, second] = twice.map(({ id, path = own }) => ({ id, path }));
  throw new UsageError(
    `--format ${first?.id} and --format ${second?.id} would both be written to ${first?.path}, which takes one; name a file, as in --format ${second?.id}=FILE`,
  );
}
