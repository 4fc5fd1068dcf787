import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Outcome } from '../support/command-line.ts';

// Folders that may not be read, also by root.
const actual = jest.requireActual<typeof import('node:fs/promises')>('node:fs/promises');
jest.doMock('node:fs/promises', () => ({
  ...actual,
  readdir: (path: string, options: { withFileTypes: true }) =>
    /\blocked/.test(path)
      ? Promise.reject(Object.assign(new Error('closed'), { code: 'EACCES' }))
      : actual.readdir(path, options),
  // A folder that goes away while it is walked.
  realpath: (path: string) =>
    /\bvanishing/.test(path)
      ? Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }))
      : actual.realpath(path),
}));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'extvol-matches-'));
  for (const folder of ['locked', 'open']) mkdirSync(join(cwd, folder));
  for (const name of ['a.json', 'open/b.json', 'locked/c.json'])
    writeFileSync(join(cwd, name), '{"id":"/a","cmd":"xx"}');
});

async function extvolIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const { runIn } = await import('../support/command-line.ts');
  return runIn(folder, args);
}
const extvol = (...args: readonly string[]): Promise<Outcome> => extvolIn(cwd, ...args);

const closed = 'error file/unreadable cannot read: permission denied';

test('a folder below a pattern that cannot be read is told, and the others are checked', async () => {
  expect(await extvol('lint', '**/*.json')).toEqual({
    code: 3,
    out: `locked ${closed}\n`,
    err: '3 files, 2 workloads, 0 volumes: 1 error, 0 warnings, 0 info\n',
  });
  expect(await extvol('lint', 'locked/*.json')).toMatchObject({ code: 3, out: `locked ${closed}\n` });
  expect((await extvolIn(join(cwd, 'locked'), 'lint', '*.json')).out).toBe(`. ${closed}\n`);
  expect(await extvol('lint', '--input', 'ndjson', 'locked/*')).toMatchObject({ code: 3, out: `locked ${closed}\n` });
});

test('a folder in which nothing can match, or that is ignored, may be closed', async () => {
  expect(await extvol('lint', '*.json')).toMatchObject({ code: 0, out: '' });
  expect(await extvol('lint', 'nowhere/*.json')).toMatchObject({ code: 2 });
  expect(await extvol('lint', 'a.json/*.json')).toMatchObject({ code: 2 });
  writeFileSync(join(cwd, 'extvol.config.json'), '{"ignore": ["locked/"]}');
  expect(await extvol('lint', '**/*.json')).toMatchObject({ code: 0, out: '' });
});

test('links to nothing and in a circle are told where a pattern matches them', async () => {
  symlinkSync('gone', join(cwd, 'open/link.json'));
  symlinkSync('circle.json', join(cwd, 'open/circle.json'));
  symlinkSync('gone', join(cwd, 'open/other'));
  symlinkSync('../a.json', join(cwd, 'open/good.json'));
  expect(await extvol('lint', 'open/*.json')).toEqual({
    code: 3,
    out:
      'open/circle.json error file/unreadable cannot read: its links go round in a circle\n' +
      'open/link.json error file/unreadable cannot read: no such file\n',
    err: '4 files, 2 workloads, 0 volumes: 2 errors, 0 warnings, 0 info\n',
  });
});

test('a pattern may start at the root', async () => {
  expect(await extvol('lint', join(cwd, 'o*/*.json'))).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^1 file,/),
  });
});

test('what goes away while it is looked for is reported as missing', async () => {
  mkdirSync(join(cwd, 'vanishing'));
  writeFileSync(join(cwd, 'vanishing/d.json'), '{"id":"/d","cmd":"xx"}');
  expect(await extvol('lint', 'vanishing/*.json', 'a.json')).toMatchObject({
    code: 0,
    err: '2 files, 2 workloads, 0 volumes: 0 errors, 0 warnings, 0 info\n',
  });
});
