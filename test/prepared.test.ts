import { describe, expect, test } from '@jest/globals';
import { convert, convertText, createConverter, createLinter, lint, lintText } from '../src/index.ts';

// A linter and a converter do what the plain functions do, with options that they check once.
const app = { id: '/db', cmd: 'sh', env: { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_CONTAINERPATH: 'data' } };
const group = { id: '/team', apps: [app, { id: 'web', cmd: 'sh', instances: -1 }], groups: [] };
const values: readonly unknown[] = [app, group, { id: '/db' }, 'text', null, new Map()];

const linting = [
  undefined,
  {},
  { target: { marathon: { version: '1.8.222' }, mesos: { isolation: ['docker/volume'] } } },
  { rules: ['dvdi-module/container-path-absolute'] },
  { severities: { 'dvdi-module/*': 'warning' }, scope: 'volumes', groupRoot: '/top' },
  { target: { marathon: { version: 'x' } }, rules: ['nothing'], groupRoot: 'top' },
] as const;

const converting = [
  { to: 'mesos-volume', containerPath: '/tmp/pg' },
  { to: 'marathon-external', target: { marathon: { version: '1.8' } } },
  { to: 'kubernetes' },
  { to: 'nothing' as 'nomad' },
] as const;

describe('createLinter', () => {
  test.each(linting)('%j', async (options) => {
    const linter = createLinter(options);
    for (const value of [...values, ...values]) expect(linter.lint(value)).toEqual(lint(value, options));
    for (const text of [JSON.stringify(group), 'id: /db\ncpus: many\n', '{'])
      expect(await linter.lintText(text)).toEqual(await lintText(text, options));
    expect(await linter.lintText('{"id": 1,}', { strictSyntax: true })).toEqual(
      await lintText('{"id": 1,}', { ...options, strictSyntax: true }),
    );
  });

  test('does not see later changes of its options', () => {
    const options = { target: { marathon: { version: '1.11' } }, rules: ['dvdi-module/container-path-absolute'] };
    const linter = createLinter(options);
    const before = linter.lint(app);
    options.target.marathon.version = 'x';
    options.rules.push('nothing');
    expect(linter.lint(app)).toEqual(before);
  });
});

describe('createConverter', () => {
  test.each(converting)('%j', async (options) => {
    const converter = createConverter(options);
    for (const value of values) expect(converter.convert(value)).toEqual(convert(value, options));
    for (const text of [JSON.stringify(app), 'id: /db\ncpus: many\n', '{'])
      expect(await converter.convertText(text)).toEqual(await convertText(text, options));
  });

  test('reads texts as it is told', async () => {
    const options = { to: 'mesos-volume' } as const;
    expect(await createConverter(options).convertText('{"id": 1,}', { strictSyntax: true })).toEqual(
      await convertText('{"id": 1,}', { ...options, strictSyntax: true }),
    );
  });
});
