import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { convert } from '../../src/convert/convert.ts';
import { convertText } from '../../src/convert/convert-text.ts';
import type { ConvertOptions } from '../../src/convert/options.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

// test/exits/vectors/<name>/: input.json, vector.json with what is converted how, and the outputs, which upstream's own
// programs accepted (`npm run judge` asks them again).
interface Expected {
  readonly code: string;
  readonly severity: string;
  readonly volume?: string;
  /** Texts that the message holds. */
  readonly about?: readonly string[];
}

interface Run {
  readonly to: ConvertOptions['to'];
  readonly options: Omit<ConvertOptions, 'to'>;
  /** The file that is expected; null: the conversion is refused. */
  readonly output: string | null;
  /** Nothing else is an error or a warning. */
  readonly findings: readonly Expected[];
}

const vectors = join(__dirname, 'vectors');
const read = (...path: readonly string[]): string => readFileSync(join(vectors, ...path), 'utf8');
const runs = readdirSync(vectors).flatMap((name) =>
  (JSON.parse(read(name, 'vector.json')) as { readonly runs: readonly Run[] }).runs.map(
    (run, index) => [`${name}/${index}`, run.to, name, run] as const,
  ),
);

function readOutput(name: string, { to, output }: Run): unknown {
  if (output === null) return undefined;
  const text = read(name, output);
  if (output.endsWith('.json')) return JSON.parse(text);
  if (to !== 'kubernetes') return parse(text);
  return { apiVersion: 'v1', kind: 'List', items: parseAllDocuments(text).map((document) => document.toJS()) };
}

const matches = ({ code, severity, volume, about = [] }: Expected, found: Diagnostic): boolean =>
  found.code === code &&
  found.severity === severity &&
  found.volume === volume &&
  about.every((text) => found.message.includes(text));

/** The findings that are expected and not there, and the errors and warnings that are there and not expected. */
function compare(expected: readonly Expected[], diagnostics: readonly Diagnostic[]) {
  const left = [...diagnostics];
  const missing = expected.filter((finding) => {
    const index = left.findIndex((found) => matches(finding, found));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { missing, unexpected: left.filter(({ severity, rule }) => severity !== 'info' && rule !== 'convert/output') };
}

describe.each(runs)('%s to %s', (_, to, name, run) => {
  const input: unknown = JSON.parse(read(name, 'input.json'));
  const result = convert(input, { ...run.options, to });

  test('has the output', () => {
    expect(result.output).toEqual(readOutput(name, run));
  });

  test('has the findings', () => {
    expect(compare(run.findings, result.diagnostics)).toEqual({ missing: [], unexpected: [] });
  });

  test('is written so that readers of YAML 1.1 and 1.2 agree', async () => {
    const { text = '' } = await convertText(JSON.stringify(input), { ...run.options, to });
    const [old, now] = (['1.1', '1.2'] as const).map((version) =>
      parseAllDocuments(text, { version }).map((document) => document.toJS()),
    );
    expect(old).toEqual(now);
    const written = to === 'kubernetes' && now ? { apiVersion: 'v1', kind: 'List', items: now } : now?.[0];
    expect(run.output === null ? undefined : written).toEqual(readOutput(name, run));
  });
});
