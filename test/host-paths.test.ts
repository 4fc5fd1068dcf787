import { expect, test } from '@jest/globals';
import { plainPath } from '../src/model/path.ts';
import { hostHas, hostKindOf } from '../src/systems/host-paths.ts';

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
