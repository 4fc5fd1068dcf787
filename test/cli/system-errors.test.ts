import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  describeReadError,
  describeSystemError,
  describeWriteError,
  isMissing,
  isNoFolder,
  statIfPresent,
} from '../../src/cli/system-errors.ts';

const failure = (code: keyof typeof constants.errno): NodeJS.ErrnoException =>
  Object.assign(new Error(code), { code, errno: -constants.errno[code], path: '/a' });

test.each<[keyof typeof constants.errno, string, string]>([
  ['ENOENT', 'no such file', 'no such folder'],
  ['ENOTDIR', 'no such file', 'no such folder'],
  ['EISDIR', 'is a directory', 'is a directory'],
  ['EACCES', 'permission denied', 'permission denied'],
  ['EPERM', 'permission denied', 'permission denied'],
  ['ELOOP', 'its links go round in a circle', 'its links go round in a circle'],
  ['EMFILE', 'too many files are open', 'too many files are open'],
  ['ENOSPC', 'no space left', 'no space left'],
  ['EROFS', 'the file system is read-only', 'the file system is read-only'],
  // What has no words of its own has those of the system.
  ['EINVAL', 'invalid argument', 'invalid argument'],
])('%s', (code, reading, writing) => {
  const error = failure(code);
  expect([describeReadError(error), describeWriteError(error)]).toEqual([reading, writing]);
  expect(describeSystemError(error)).toBe(`/a: ${reading}`);
  expect([isMissing(error), isNoFolder(error)]).toEqual([code === 'ENOENT', /^ENO(ENT|TDIR)$/.test(code)]);
});

test('codes of Node, and what has none', () => {
  expect(describeReadError({ code: 'ERR_FS_FILE_TOO_LARGE' })).toBe('it is too large');
  expect(describeReadError({ code: 'ECONNRESET' })).toBe('connection reset by peer');
  expect(describeReadError(new Error('x'))).toBe('it failed');
  expect(describeSystemError(new Error('x'))).toBeUndefined();
  expect(describeSystemError('x')).toBeUndefined();
  expect(describeSystemError(Object.assign(new Error('x'), { errno: 1 }))).toBe('it failed');
});

test('looking at what is no path', () => {
  expect(statIfPresent(__filename)?.isFile()).toBe(true);
  expect(statIfPresent(join(__filename, 'x'))).toBeUndefined();
  expect(statIfPresent('x'.repeat(10_000))).toBeUndefined();
});

test('a working folder that is gone', () => {
  const main = join(__dirname, '../../dist/cli/main.js');
  const folder = mkdtempSync(join(tmpdir(), 'extvol-gone-'));
  const { status, stderr } = spawnSync('sh', ['-c', 'rmdir "$PWD"; exec "$@"', 'sh', process.execPath, main, 'lint'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([3, 'extvol: the working folder is gone\n']);
});

test('nothing else makes words of codes, or shows them', () => {
  const folder = join(__dirname, '../../src/cli');
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !['main.ts', 'system-errors.ts'].includes(name),
  );
  const codes = new RegExp(`ErrnoException|\\b(?:${Object.keys(constants.errno).join('|')})\\b`);
  const showing = others.filter((name) => codes.test(readFileSync(join(folder, name), 'utf8')));
  expect(showing).toEqual([]);
});
