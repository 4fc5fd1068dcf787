import { describe, expect, test } from '@jest/globals';
import { lint } from '../src/lint/lint.ts';
import { lintText } from '../src/lint/lint-text.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';

/** The findings as `line rule message`, and the rules with the reasons of those that are suppressed. */
const sift = async (text: string, options: Parameters<typeof lintText>[1] = {}) => {
  const { diagnostics, suppressed } = await lintText(text, options);
  return [
    diagnostics.map(({ position, severity, rule }) => `${position?.start.line} ${severity} ${rule}`),
    suppressed.map(({ rule, suppression: { kind, reason } }) => `${rule} ${kind} ${reason}`),
  ];
};

const rule = 'dvdi-module/container-path-absolute';
const yaml = (before: string, behind = '', top = ''): string =>
  `${top}DVDI_VOLUME_NAME: v\n${before}DVDI_VOLUME_CONTAINERPATH: data${behind}\n`;

describe('comments of YAML', () => {
  test.each([
    'extvol-ignored',
    'extvol-ignore-next-line x/y — why',
    'extvol-ignore-line',
    'extvol-disable',
    'extvol_ignore-file',
    'Extvol-Ignore x/y — why',
    'EXTVOL: ignore',
    'extvol ignore x/y',
    'extvol disable-next-line',
    '* extvol-ignore x/y — why',
    'extvol/ignore: x/y',
    'extvol:noqa',
  ])('%s suppresses nothing, which is told', async (comment) => {
    expect(await sift(yaml(`# ${comment}\n`))).toEqual([['2 warning suppress/unknown', `3 error ${rule}`], []]);
    expect(await sift(`/* ${comment} */ {"DVDI_VOLUME_NAME": "v"}`)).toEqual([
      ['1 warning suppress/unknown', '1 error text/syntax'],
      [],
    ]);
  });

  test.each([
    'extvol ignores this file',
    'checked by extvol',
    'extvol: see the pages',
    'extvolignore',
    'see extvol-ignore',
  ])('%s is no such comment', async (comment) => {
    expect(await sift(yaml(`# ${comment}\n`))).toEqual([[`3 error ${rule}`], []]);
  });

  test('what is wrong with one that is none', async () => {
    const { diagnostics } = await lintText('# extvol-ignore-next-line x/y\nDVDI_VOLUME_NAME: v\n');
    expect(diagnostics[0]?.message).toBe(
      '`extvol-ignore-next-line` suppresses nothing; write `extvol-ignore <rule> — <reason>` or `extvol-ignore-file <rule> — <reason>`',
    );
  });

  test('a rule without its authority is told', async () => {
    expect(await sift(yaml(`# extvol-ignore ${rule}, container-path-absolute — why\n`))).toEqual([
      ['2 info suppress/unused'],
      [`${rule} inSource why`],
    ]);
  });

  test('before the line, at its end, and for the file', async () => {
    const expected = [[], [`${rule} inSource it is a link`]];
    expect(await sift(yaml(`# extvol-ignore ${rule} — it is a link\n`))).toEqual(expected);
    expect(await sift(yaml('', ` # extvol-ignore ${rule} -- it is a link`))).toEqual(expected);
    expect(await sift(yaml('', ` # extvol-ignore: ${rule}: it is a link`))).toEqual(expected);
    expect(await sift(yaml('', '', `# extvol-ignore-file ${rule} - it is a link\n`))).toEqual(expected);
    expect(await sift(yaml(`# extvol-ignore dvdi-module/* – it is a link\n`))).toEqual(expected);
  });

  test('without a reason or a rule nothing is suppressed', async () => {
    expect(await sift(yaml(`# extvol-ignore ${rule}\n`))).toEqual([
      ['2 warning suppress/no-reason', `3 error ${rule}`],
      [],
    ]);
    expect(await sift(yaml(`# extvol-ignore ${rule} —\n`))).toEqual([
      ['2 warning suppress/no-reason', `3 error ${rule}`],
      [],
    ]);
    expect(await sift(yaml('# extvol-ignore\n'))).toEqual([['2 warning suppress/no-reason', `3 error ${rule}`], []]);
    expect(describeDiagnostics((await lintText('# extvol-ignore\na: 1\n')).diagnostics)).toContain(
      'missing a rule and a reason, so nothing is suppressed; write `rule — reason`',
    );
    expect(describeDiagnostics((await lintText(`# extvol-ignore ${rule}\nA: "1"\n`)).diagnostics)).toContain(
      `missing a reason, so nothing is suppressed; write \`${rule} — reason\``,
    );
  });

  test('what has nothing to suppress is told', async () => {
    const text = yaml(`# extvol-ignore ${rule}, marathon/volume-mod — why\n`);
    const { diagnostics, suppressed } = await lintText(text);
    expect(suppressed).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { rule: 'suppress/unused', severity: 'info', position: { start: { line: 2 } } },
    ]);
    expect((await lintText(text, { rules: [rule] })).diagnostics).toEqual([]);
    expect((await lintText('# extvol-ignore text/synta — x\nA: "1"\n')).diagnostics[0]?.message).toBe(
      'suppression of `text/synta` has no finding to suppress; did you mean `text/syntax`?',
    );
    expect((await lintText('# extvol-ignore text/* — x\nA: "1"\n')).diagnostics[0]?.message).toBe(
      'suppression of `text/*` has no finding to suppress; remove it',
    );
  });

  test('what cannot be read stays', async () => {
    expect((await sift('# extvol-ignore-file text/syntax — x\na: 1\n---\n[\n'))[0]).toContain('5 error text/syntax');
  });
});

describe('comments of JSON', () => {
  test('suppress, and can suppress that they are there', async () => {
    const text = `{\n "DVDI_VOLUME_NAME": "v",\n // extvol-ignore ${rule} — link\n "DVDI_VOLUME_CONTAINERPATH": "data"}\n`;
    expect(await sift(text)).toEqual([['3 error text/syntax'], [`${rule} inSource link`]]);
    expect(await sift(`// extvol-ignore-file text/syntax — stripped before the deployment\n${text}`)).toEqual([
      [],
      ['text/syntax', 'text/syntax', rule].map(
        (id) => `${id} inSource ${id === rule ? 'link' : 'stripped before the deployment'}`,
      ),
    ]);
  });
});

describe('labels', () => {
  const app = (label: unknown) => ({
    id: '/a',
    cmd: 'xy',
    labels: { 'extvol/ignore': label },
    env: { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: 'data' },
  });
  const found = (label: unknown) => {
    const { diagnostics, suppressed } = lint([app(label), app('')]);
    return [diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`), suppressed.map(({ pointer }) => pointer)];
  };

  test('suppress what is in their app', () => {
    const other = [`suppress/no-reason /1/labels/extvol~1ignore`];
    const path = '/env/DVDI_VOLUME_CONTAINERPATH';
    expect(found(`${rule} — a link`)).toEqual([[`${rule} /1${path}`, ...other], [`/0${path}`]]);
    expect(found(`${rule} — a link; marathon/* — none`)).toEqual([
      ['suppress/unused /0/labels/extvol~1ignore', `${rule} /1${path}`, ...other],
      [`/0${path}`],
    ]);
  });

  test('that look like it are told', () => {
    const labels = { 'extvol/ignore-file': 'x', 'extvol-disable': 'x', 'extvol/team': 'x' };
    const { diagnostics } = lint({ id: '/a', cmd: 'xy', labels });
    expect(diagnostics.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/labels/extvol-disable', 'label `extvol-disable` suppresses nothing; write `extvol/ignore`'],
      ['/labels/extvol~1ignore-file', 'label `extvol/ignore-file` suppresses nothing; write `extvol/ignore`'],
    ]);
    expect(diagnostics).toMatchObject([{ rule: 'suppress/unknown', severity: 'warning' }, {}]);
  });

  test('have the place of the label', async () => {
    const { diagnostics } = await lintText(JSON.stringify(app('x/y'), null, 1));
    expect(diagnostics.find(({ rule }) => rule === 'suppress/no-reason')?.position?.start.line).toBe(5);
  });

  test('have a severity like any other finding', () => {
    const { diagnostics } = lint(app('marathon/* — none'), { severities: { 'suppress/*': 'error', [rule]: 'off' } });
    expect(diagnostics).toMatchObject([{ rule: 'suppress/unused', severity: 'error' }]);
  });
});

test('severities: off, milder, as it was', () => {
  const value = { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: 'data' };
  expect(lint(value, { severities: { [rule]: 'off' } }).diagnostics).toEqual([]);
  expect(lint(value, { severities: { 'dvdi-module/*': 'info' } }).diagnostics).toMatchObject([{ severity: 'info' }]);
  expect(lint(value, { severities: { 'dvdi-module/*': 'off', [rule]: 'error' } }).diagnostics).toMatchObject([
    { rule },
  ]);
  expect(lint(value, { severities: { 'marathon/*': 'off' } }).diagnostics).toMatchObject([{ severity: 'error' }]);
});
