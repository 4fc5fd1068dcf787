import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { leaveMesos } from '../../src/convert/leave.ts';
import { writeStorageFile } from '../../src/convert/storage-file.ts';
import type { Storage } from '../../src/exit/storage.ts';
import { formats } from '../../src/formats/index.ts';
import { readValue } from '../../src/read/read.ts';

const external = (name: string, driver: string, containerPath: string) => ({
  containerPath,
  mode: 'RW',
  external: { name, provider: 'dvdi', options: { 'dvdi/driver': driver } },
});

const write = (storage: Storage, ...volumes: readonly object[]): unknown => {
  const read = readValue({ id: '/a', container: { type: 'MESOS', docker: { image: 'i' }, volumes } });
  const [format] = formats.flatMap((each) => (each.oneWay && each.id === 'kubernetes' ? [each] : []));
  if (format === undefined) throw new Error('there is no format `kubernetes`');
  return parse(writeStorageFile(leaveMesos([{ read, at: '' }], format, { to: format.id, storage }), storage));
};

test('a fact of driver and name goes before one of the name, each once', () => {
  const volumes = { v: { handle: '1', zone: 'a' }, 'pxd:v': { handle: '2' } };
  expect(write({ volumes }, external('v', 'pxd', '/v'))).toEqual({
    drivers: { pxd: {} },
    volumes: { v: { handle: '2', zone: 'a', size: null } },
  });
});

test('a name that two drivers have is written with the driver, and has the facts of the name', () => {
  const written = write({ volumes: { v: { size: '1Gi' } } }, external('v', 'pxd', '/v'), external('v', 'acme', '/w'));
  expect(written).toMatchObject({ volumes: { 'pxd:v': { size: '1Gi', handle: null }, 'acme:v': { size: '1Gi' } } });
});
