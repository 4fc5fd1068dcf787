import { describe, expect, test } from '@jest/globals';
import { plainPath } from '../src/model/path.ts';
import { hostHas, hostKindOf } from '../src/systems/host-paths.ts';
import { isTooLong, mkdirError } from '../src/systems/make-directories.ts';

test.each([
  ['/', '/'],
  ['//', '/'],
  ['/mnt//pg/', '/mnt/pg'],
  ['/./mnt/./pg/.', '/mnt/pg'],
  ['/.mnt/pg.', '/.mnt/pg.'],
  ['/mnt/../pg', '/mnt/../pg'],
  ['/mnt/pg/../', '/mnt/pg/..'],
  ['./data', 'data'],
  ['data/', 'data'],
  ['.data', '.data'],
  ['.', ''],
  ['', ''],
])('%s is %s', (path, plain) => {
  expect(plainPath(path)).toBe(plain);
});

const exists = ['/mnt/pg', '/srv//a/./b/', '/opt/x/../y'];
const kinds = { '/etc/a.conf': 'file', '/data/': 'directory', '/var/link': 'link' } as const;

test.each([
  ['/mnt/pg', true],
  ['/mnt/pg/', true],
  ['//mnt/./pg', true],
  ['/mnt', true],
  ['/mnt/p', false],
  ['/mnt/pg/sub', false],
  ['mnt/pg', false],
  ['', false],
  ['./', false],
  ['/srv/a/b', true],
  ['/srv/a/', true],
  ['/opt/y', false],
  ['/opt/x', true],
  ['/etc', true],
  ['/etc/a.conf', true],
  ['/etc/a.conf/', false],
  ['/data', true],
  ['/var/link/', true],
  ['/', true],
  ['/tmp//', true],
])('whether the host has %s: %s', (path, has) => {
  expect(hostHas({ host: { exists, kinds } }, path)).toBe(has);
});

test('without a list nothing is said but of what the kinds tell', () => {
  expect(hostHas({ host: { kinds } }, '/etc')).toBe(true);
  expect(hostHas({ host: { kinds } }, '/mnt')).toBeUndefined();
  expect(hostHas({ host: { kinds } }, '/data/a')).toBeUndefined();
  expect(hostHas({ host: { kinds } }, '/etc/a.conf/a')).toBe(false);
  expect(hostHas({}, '/mnt')).toBeUndefined();
});

test.each([
  ['/tmp/.', 'directory'],
  ['/data', 'directory'],
  ['/data//', 'directory'],
  ['/etc/./a.conf', 'file'],
  ['/etc/a.conf/', undefined],
  ['/var/link', 'link'],
  ['/var/link/', undefined],
  ['/etc', undefined],
  ['/mnt/pg', undefined],
])('what %s is: %s', (path, kind) => {
  expect(hostKindOf({ host: { exists, kinds } }, path)).toBe(kind);
});

describe('`..`, which leads up from where a link leads', () => {
  const host = {
    exists: ['/srv/data', '/mnt/v/etc'],
    kinds: { '/etc': 'directory', '/opt': 'empty-directory', '/run/a': 'file', '/var/link': 'link' },
  } as const;

  test.each([
    ['/..', true],
    ['/../..//tmp', true],
    ['/tmp/..', true],
    ['/tmp/../etc/.', true],
    ['/opt/../etc', true],
    ['/tmp/../nope', false],
    ['/nope/..', false],
    ['/nope/../tmp', false],
    ['/run/a/..', false],
    ['/run/a/../a', false],
    // Each of these is there unless a link leads elsewhere.
    ['/srv/..', undefined],
    ['/srv/../etc', undefined],
    ['/srv/data/../data', undefined],
    ['/srv/data/../..', undefined],
    // Not there, unless a link leads to `/mnt/v` or to somewhere with a `v` in it.
    ['/srv/../v/etc', undefined],
    ['/srv/../v', undefined],
    ['/var/link/../etc', undefined],
    ['/var/link/../a/../etc', undefined],
    // Nowhere is anything of that name.
    ['/srv/../data2', false],
    ['/srv/../srv/date', false],
    ['/var/link/../x', false],
    ['a/../b', false],
  ])('%s: %s', (path, has) => {
    expect(hostHas({ host }, path)).toBe(has);
  });

  test('without a list little is known', () => {
    const target = { host: { kinds: host.kinds } };
    const paths = ['/tmp/../etc', '/srv/../x', '/run/a/..', '/run/a/b', '/var/link/../x', '../x'];
    expect(paths.map((path) => hostHas(target, path))).toEqual([true, undefined, false, false, undefined, undefined]);
    expect(hostHas({}, '/tmp/../etc')).toBeUndefined();
  });

  test('the kind of what is there', () => {
    const target = { host };
    expect(['/tmp/../etc', '/opt/', '/srv/../etc'].map((path) => hostKindOf(target, path))).toEqual([
      'directory',
      'empty-directory',
      undefined,
    ]);
  });
});

describe('what is too long', () => {
  const name = 'é'.repeat(127);
  test.each([
    ['a name of 255 bytes', `/${name}x`, false],
    ['a name of 256 bytes', `/${name}xx`, true],
    ['a path of 4,095 bytes', '/abcd'.repeat(819), false],
    ['a path of 4,096 bytes', `${'/abcd'.repeat(819)}/`, true],
  ])('%s', (_, path, expected) => {
    expect(isTooLong(path)).toBe(expected);
    expect(hostHas({ host: { exists: [path] } }, path)).toBe(!expected);
  });

  test.each([
    ['a//b/', undefined],
    ['/file', undefined],
    ['/file/b', 'Not a directory'],
    [`/file/${'x'.repeat(256)}`, 'Not a directory'],
    [`a/${'x'.repeat(256)}/b`, 'File name too long'],
    ['a/'.repeat(2048), 'File name too long'],
    ['/a/../b', undefined],
  ])('mkdir -p %s', (path, error) => {
    expect(mkdirError(path, (place) => place === '/file')).toBe(error);
  });
});
