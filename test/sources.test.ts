import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type ConvertTextOptions, convertText } from '../src/convert/convert-text.ts';
import type { FormatId } from '../src/generated/catalogue.ts';
import { lintText } from '../src/lint/lint-text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Located } from '../src/model/volume.ts';
import { readValue } from '../src/read/read.ts';

// test/sources/<guide>/ holds every command, file and manifest of the five guides that people start from: the paper of
// Hedvig, the page of Mesos on docker/volume, and the readmes of the DVDI module, the Flocker module and the forerunner of
// the DVDI module. Beside each, <file>.expected.json says by hand what follows from the guide, and from what.

/** A conversion: what it loses, or why it is refused. */
interface Conversion {
  readonly to: FormatId;
  readonly containerPath?: string;
  readonly lost?: readonly string[];
  readonly refused?: string;
}

/** What is expected of a piece. */
interface Expected {
  /** What of the guide or of its system it follows from; for a piece that is not read, why it is not. */
  readonly from: string;
  readonly document: string | null;
  readonly volumes?: readonly object[];
  readonly flags?: Readonly<Record<string, string>>;
  readonly modules?: readonly string[];
  readonly rexray?: Readonly<Record<string, boolean>>;
  /** Line, severity and rule. */
  readonly findings: readonly string[];
  readonly convert?: readonly Conversion[];
}

const root = join(__dirname, 'sources');
const EXPECTED = '.expected.json';
const pieces = readdirSync(root).flatMap((guide) =>
  readdirSync(join(root, guide))
    .filter((name) => !name.endsWith(EXPECTED))
    .map((name) => join(guide, name)),
);
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const expectedOf = (name: string): Expected => JSON.parse(read(`${name}${EXPECTED}`)) as Expected;

/** As the command line reads it: JSON and YAML by their names, the rest as it looks. */
const syntaxOf = (name: string): Pick<ConvertTextOptions, 'syntax'> => {
  const extension = extname(name);
  if (extension === '.json') return { syntax: 'json' };
  return extension === '.yml' ? { syntax: 'yaml' } : {};
};

const outline = ({ driver, name, mode, containerPath, options }: Located) => ({
  driver,
  name,
  mode,
  ...(containerPath !== undefined && { containerPath }),
  options: options.map(({ key, value }) => `${key}=${value}`),
});

const describeFinding = ({ position, severity, rule }: Diagnostic): string =>
  `${position?.start.line} ${severity} ${rule}`;

const conversions = pieces.flatMap((name) =>
  (expectedOf(name).convert ?? []).map((conversion) => [name, conversion.to, conversion] as const),
);

test('has what is expected beside every piece, and nothing else', () => {
  expect(pieces.filter((name) => !existsSync(join(root, `${name}${EXPECTED}`)))).toEqual([]);
  expect(readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith(EXPECTED)).length).toBe(
    pieces.length,
  );
});

describe('what a piece is read as, and what is said of it', () => {
  test.each(pieces)('%s', async (name) => {
    const expected = expectedOf(name);
    const { document = null, agent, workloads, diagnostics } = await lintText(read(name), syntaxOf(name));
    const { flags, libraries, rexray } = agent ?? {};
    const switches = Object.entries(rexray ?? {}).map(([key, { on }]) => [key, on]);
    expect({
      from: expected.from,
      document,
      ...(workloads.length + Number(expected.volumes?.length === 0) > 0 && {
        volumes: workloads.flatMap(({ volumes }) => volumes.map(outline)),
      }),
      ...(flags && { flags: Object.fromEntries(flags.map((flag) => [flag.name, flag.value])) }),
      ...(libraries && { modules: libraries.flatMap(({ modules }) => modules.map((module) => module.name)) }),
      ...(rexray && { rexray: Object.fromEntries(switches) }),
      findings: diagnostics.map(describeFinding).sort(),
      ...(expected.convert && { convert: expected.convert }),
    }).toEqual({ ...expected, findings: [...expected.findings].sort() });
  });
});

describe('what a piece becomes', () => {
  test.each(conversions)('%s to %s (%j)', async (name, to, { containerPath, lost, refused }) => {
    const options = { to, ...syntaxOf(name), ...(containerPath !== undefined && { containerPath }) };
    const { output, losses, diagnostics } = await convertText(read(name), options);
    if (lost === undefined) {
      expect(refused).toBeDefined();
      expect(output).toBeUndefined();
      expect(diagnostics.map(({ severity }) => severity)).toContain('error');
      return;
    }
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(losses.map(({ field }) => field).sort()).toEqual(lost);
    const { volumes = [] } = expectedOf(name);
    expect(readValue(output).workloads.flatMap((workload) => workload.volumes.map(outline))).toEqual(
      (volumes as ReturnType<typeof outline>[]).map((volume) => {
        const path =
          lost.includes('containerPath') || volume.containerPath === undefined
            ? containerPath?.replace('{name}', volume.name)
            : volume.containerPath;
        return {
          driver: volume.driver,
          name: volume.name,
          mode: volume.mode,
          ...(path !== undefined && { containerPath: path }),
          options: expect.arrayContaining(
            volume.options.filter((option) => !lost.includes(option.split('=')[0] ?? '')),
          ),
        };
      }),
    );
  });
});
