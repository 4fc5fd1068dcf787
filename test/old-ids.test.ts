import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { compareBaseline } from '../src/lint/baseline.ts';
import { checkConfig } from '../src/lint/check-config.ts';
import { configure } from '../src/lint/configure.ts';
import { lint } from '../src/lint/lint.ts';
import { lintText } from '../src/lint/lint-text.ts';
import type { LintOptions } from '../src/lint/options.ts';
import { rules } from '../src/rules/index.ts';
import { currentId, oldIds, oldIdsOf } from '../src/rules/old-ids.ts';
import { makeFolder, runIn } from './support/command-line.ts';

const before = 'dvdi-module/orphan';
const now = 'dvdi-module/variable-without-name';
const app = { id: '/a', cmd: 'xy', env: { DVDI_VOLUME_DRIVER1: 'rexray' } };
const found = (options: LintOptions, value: object = app) =>
  lint(value, options).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);

test('an old id means a rule that there is, and is none itself', () => {
  const ids = rules.map(({ id }): string => id);
  for (const [old, id] of oldIds) expect([old, ids.includes(id), ids.includes(old)]).toEqual([old, true, false]);
  expect([currentId(before), currentId(now), currentId('x'), oldIdsOf(now)]).toEqual([now, now, 'x', [before]]);
});

test('options take it', () => {
  expect(found({})).toEqual([`warning ${now}`]);
  expect(found({ rules: [before] })).toEqual([`warning ${now}`]);
  expect(found({ severities: { [before]: 'off' } })).toEqual([]);
  expect(found({ severities: { [before]: 'off', [now]: 'info' } })).toEqual([`info ${now}`]);
  expect(found({ severities: { [before]: 'error', 'dvdi-module/*': 'off' } })).toEqual([`error ${now}`]);
});

test('suppressions take it', async () => {
  const labels = { 'extvol/ignore': `${before} — known` };
  expect(found({}, { ...app, labels })).toEqual([]);
  expect(found({ rules: [before] }, { ...app, env: {}, labels })).toEqual(['info suppress/unused']);
  const text = `# extvol-ignore-file ${before} — known\n${JSON.stringify(app)}`;
  expect(await lintText(text)).toMatchObject({ diagnostics: [], suppressed: [{ rule: now }] });
});

test('baselines take it, beside the new one', () => {
  const two = { ...app, env: { ...app.env, DVDI_VOLUME_DRIVER2: 'pxd' } };
  const report = { file: 'a.json', diagnostics: lint(two).diagnostics };
  const [first, second] = ['/a /env/DVDI_VOLUME_DRIVER1', '/a /env/DVDI_VOLUME_DRIVER2'];
  const baseline = { findings: { 'a.json': { [before]: [String(first)], [now]: [String(second), 'gone'] } } };
  const { reports, unused } = compareBaseline([report], baseline, 'known', () => true);
  expect(reports[0]?.diagnostics).toEqual([]);
  expect(unused).toEqual([{ pointer: '/findings/a.json/dvdi-module~1variable-without-name/1', place: 'gone' }]);
});

test('configurations take it, and overrides that write the other id', () => {
  expect(checkConfig({ rules: { [before]: 'off' } })).toEqual([]);
  const severity = (lower: string, upper: string) =>
    configure({ rules: { [lower]: 'off' }, overrides: [{ files: ['**'], rules: { [upper]: 'info' } }] }, 'a.json')
      .severities;
  for (const [lower, upper] of [
    [before, now],
    [now, before],
    [before, before],
  ] as const)
    expect(severity(lower, upper)).toEqual({ [now]: 'info' });
});

describe('the command line', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = makeFolder();
    writeFileSync(join(cwd, 'a.json'), JSON.stringify(app));
  });
  const extvol = (line: string) => runIn(cwd, line.split(' '));

  test.each([
    [`--rule ${before}`, `warning ${now}`],
    [`--severity ${before}=info`, `info ${now}`],
  ])('takes it in %s', async (option, out) => {
    expect(await extvol(`lint ${option} a.json`)).toMatchObject({ code: 0, out: expect.stringContaining(out) });
  });

  test('takes it in --off', async () => {
    expect(await extvol(`lint --off ${before} a.json`)).toMatchObject({ code: 0, out: '' });
  });

  test('explains it', async () => {
    expect(await extvol(`explain ${before}`)).toEqual(await extvol(`explain ${now}`));
  });
});
