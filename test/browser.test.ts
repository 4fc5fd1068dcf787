import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { expectSize } from './support/expect-size.ts';

// The core as a page or a worker would load it, in a context that has the language, `self`, and nothing else: no Node, no
// DOM, no timers, and a policy that forbids to make code of strings.
const root = join(__dirname, '..');
const script = join(mkdtempSync(join(tmpdir(), 'extvol-browser-')), 'extvol.js');
const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
let sizes: Record<string, number> = {};

/** What an expression of the page comes to, as JSON. */
const evaluate = async (expression: string): Promise<unknown> =>
  JSON.parse(await runInContext(`(async () => JSON.stringify(${expression}))()`, context));

beforeAll(() => {
  const printed = execFileSync(process.execPath, ['scripts/browser.js', script], { cwd: root, encoding: 'utf8' });
  sizes = JSON.parse(printed);
  runInContext('globalThis.self = globalThis', context);
  runInContext(readFileSync(script, 'utf8'), context);
});

test('the context is bare', async () => {
  for (const name of ['process', 'Buffer', 'require', 'setTimeout', 'URL', 'TextEncoder', 'structuredClone'])
    expect([name, await evaluate(`typeof ${name}`)]).toEqual([name, 'undefined']);
});

const app = JSON.stringify({ id: '/db', cmd: 'xy', env: { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_OPTS: 'size=10' } });
const broken = '{"id": "/db",,}';
const yaml = 'id: /db\ncmd: xy\nenv:\n  DVDI_VOLUME_NAME: pg\n  DVDI_VOLUME_CONTAINERPATH: data\n';

describe('works', () => {
  test.each<[string, expression: string, expected: unknown]>([
    ['detect', `extvol.detect(${app})`, 'marathon-app'],
    ['decodeVolumes', `extvol.decodeVolumes('dvdi-env', ${app}.env).volumes[0].name`, 'pg'],
    ['lint', `extvol.lint(${app}).workloads[0].volumes[0].name`, 'pg'],
    [
      'lintText of JSON',
      `(await extvol.lintText(${JSON.stringify(app)})).workloads[0].volumes[0].options`,
      [expect.objectContaining({ key: 'size', value: '10' })],
    ],
    [
      'lintText of broken JSON',
      `(await extvol.lintText(${JSON.stringify(broken)})).diagnostics.map(({ rule, position }) => [rule, position.start.column])`,
      [
        ['document/unknown', 1],
        ['text/syntax', 14],
      ],
    ],
    [
      'lintText of YAML',
      `(await extvol.lintText(${JSON.stringify(yaml)})).diagnostics.map(({ rule, position }) => [rule, position.start.line])`,
      [['dvdi-module/container-path-absolute', 5]],
    ],
    [
      'convert',
      `extvol.convert(${app}, { to: 'mesos-volume', containerPath: 'data' }).output[0].source.docker_volume.name`,
      'pg',
    ],
    [
      'convertText of YAML',
      `(await extvol.convertText(${JSON.stringify(yaml)}, { to: 'marathon-external' })).output.container.volumes[0].external.name`,
      'pg',
    ],
    ['dryRun', `extvol.dryRun(${app}).answers[0].status`, 201],
    ['explainAnswer', `extvol.explainAnswer({ message: 'no' }, ${app}).explanations.length`, 1],
    ['readProtobufJson', `extvol.readProtobufJson('{"mode": "RX"}', 'Volume').error.length > 0`, true],
    ['runDvdcli', `extvol.runDvdcli(['dvdcli', 'mount']).exit`, 1],
    ['schemas', `extvol.schemas['marathon-app']['~standard'].validate({ id: 1 }).issues[0].path`, ['id']],
    ['toLsp', `extvol.toLsp(extvol.lint(1).diagnostics[0]).severity`, 1],
    [
      'every reporter',
      `extvol.reporters.map((reporter) => reporter.report([{ file: 'a', diagnostics: extvol.lint(1).diagnostics }])).every(Boolean)`,
      true,
    ],
  ])('%s', async (_, expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });
});

test('the typed volumes fit into 32 kB', () => {
  expect(Number(sizes.volumes)).toBeLessThanOrEqual(32_000);
});

test.each(['core', 'lint', 'convert', 'detect', 'volumes', 'yaml'])(
  '%s is as small as docs/architecture.md says',
  (part) => {
    expectSize(part, Number(sizes[part]));
  },
);
