import { describe, expect, test } from '@jest/globals';
import * as extvol from '../src/index.ts';

// Options of every wrong type, as a caller without types may give them: nothing throws, and what matters is reported.
const wrong: readonly unknown[] = [
  5,
  null,
  true,
  'zzz',
  [],
  {},
  () => 1,
  Symbol('s'),
  1n,
  Number.NaN,
  new Map(),
  [null],
];
const app = { id: '/db', cmd: 'xx', env: { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_DRIVER: 'rexray' } };
const text = JSON.stringify(app);
const page = `\`\`\`json\n${text}\n\`\`\`\n`;
const finding = { rule: 'a', severity: 'error', message: 'm', pointer: '' } as const;

type Call = (options: never) => unknown;
const linting = ['target', 'rules', 'scope', 'severities', 'groupRoot'];
const reading = ['syntax', 'strictSyntax', 'flag'];
const converting = [
  ...['to', 'from', 'base', 'shape', 'workload', 'containerPath', 'rewritePaths', 'target'],
  ...['kind', 'namespace', 'storage', 'strategy', 'storageClass', 'image', 'container'],
];
const calls: Readonly<Record<string, readonly [options: readonly string[], call: Call]>> = {
  agentTarget: [[], (options) => extvol.agentTarget([app], options)],
  convert: [converting, (options) => extvol.convert(app, options)],
  createConverter: [converting, (options) => extvol.createConverter(options).convert(app)],
  createLinter: [linting, (options) => extvol.createLinter(options).lint(app)],
  convertText: [[...converting, ...reading], (options) => extvol.convertText(text, options)],
  convertMarkdown: [converting, (options) => extvol.convertMarkdown(page, options)],
  dryRun: [['target', 'request'], (options) => extvol.dryRun(app, options)],
  dryRunMarkdown: [['target', 'request'], (options) => extvol.dryRunMarkdown(page, options)],
  dryRunText: [['target', 'request', ...reading], (options) => extvol.dryRunText(text, options)],
  editText: [['syntax'], (options) => extvol.editText(text, [], options)],
  explainAnswer: [['target'], (options) => extvol.explainAnswer({ message: 'x', details: [] }, app, options)],
  fixText: [[...linting, ...reading], (options) => extvol.fixText(text, options)],
  lint: [linting, (options) => extvol.lint(app, options)],
  lintAll: [linting, (options) => extvol.lintAll([{ file: 'a', value: app }], options)],
  lintAllTexts: [[...linting, ...reading], (options) => extvol.lintAllTexts([{ file: 'a', text }], options)],
  lintMarkdown: [linting, (options) => extvol.lintMarkdown(page, options)],
  lintText: [[...linting, ...reading], (options) => extvol.lintText(text, options)],
  locateFixes: [['syntax'], (options) => extvol.locateFixes(text, [finding], options)],
  runDvdcli: [['version', 'volumes'], (options) => extvol.runDvdcli(['dvdcli', 'mount', '--volumename=x'], options)],
  toLsp: [['uri'], (options) => extvol.toLsp(finding, options)],
};
const bases: Readonly<Record<string, readonly object[]>> = {
  convert: ['mesos-volume', 'marathon-external', 'kubernetes', 'compose'].map((to) => ({ to, containerPath: 'd' })),
  convertText: ['dvdi-env', 'nomad', 'docker-run'].map((to) => ({ to, containerPath: '/d' })),
};

test.each(Object.entries(calls))('%s takes options of any type', async (name, [options, call]) => {
  for (const value of wrong) {
    await expect((async () => call(value as never))()).resolves.toBeDefined();
    for (const base of bases[name] ?? [{}])
      for (const option of options)
        await expect((async () => call({ ...base, [option]: value } as never))()).resolves.toBeDefined();
  }
});

describe('convert reports', () => {
  test.each([
    ['containerPath', 5, 'option `containerPath` must be a string, not `5`'],
    ['workload', 5, 'option `workload` must be a string, not `5`'],
    ['rewritePaths', 'yes', 'option `rewritePaths` must be true or false, not `"yes"`'],
    ['storage', null, 'option `storage` must be an object, not `null`'],
  ])('%s: %p', (option, value, message) => {
    for (const to of ['marathon-external', 'kubernetes']) {
      const result = extvol.convert(app, { to, [option]: value } as never);
      expect(result.output).toBeUndefined();
      expect(result.diagnostics).toContainEqual({ rule: 'convert/refused', severity: 'error', message, pointer: '' });
    }
  });
});
