import { expect, test } from '@jest/globals';
import { lint } from '../../src/lint/lint.ts';
import type { Target } from '../../src/model/target.ts';
import { dvdcliAnswer } from '../../src/systems/dvdcli/workload.ts';
import type { Workload } from '../../src/systems/workload.ts';

const answer = (lines: string | readonly string[], target: Target = {}) =>
  dvdcliAnswer(lint(lines).workloads[0] as Workload, target);
const call = (method: string, body: object) => ({ method: `VolumeDriver.${method}`, body });
const flags = '--volumedriver=d --volumename=v';

test('one command', () => {
  expect(answer(`dvdcli mount ${flags}`)).toEqual({
    exit: 0,
    calls: [call('Get', { Name: 'v' }), call('Create', { Name: 'v', Opts: {} }), call('Mount', { Name: 'v' })],
    stdout: '<mountpoint>\n',
    stderr: 'level=info msg="<mountpoint>" \n',
  });
});

test('a volume that exists', () => {
  const host = {
    volumes: [{ driver: 'd', name: 'v', mountpoint: '/m' }],
    volumesInUse: [
      { driver: 'd', name: 'w' },
      { driver: 'e', name: 'x' },
    ],
  };
  expect(answer(`dvdcli mount ${flags}`, { host })).toMatchObject({ exit: 0, stdout: '/m\n' });
  expect(answer('dvdcli list --volumedriver=d', { host }).stdout).toBe('v\nw\n');
});

test('one command after the other', () => {
  const lines = [`dvdcli create ${flags}`, 'dvdcli version', `dvdcli mount ${flags} --explicitcreate`, 'ls'];
  expect(answer(lines)).toMatchObject({ exit: 0, stdout: '<mountpoint>\n' });
  expect(answer([`dvdcli get ${flags}`, `dvdcli create ${flags}`])).toMatchObject({ exit: 1, calls: [{}] });
});

test('retries take their time', () => {
  const line = 'dvdcli mount --volumedriver=a?b';
  expect(answer(line).seconds).toBe(15);
});

test('no dvdcli', () => {
  expect(answer(`/opt/dvdcli mount ${flags}`, { dvdcli: { present: false } })).toEqual({
    exit: 127,
    calls: [],
    stdout: '',
    stderr: '/opt/dvdcli: not found\n',
  });
});

test('no command line', () => {
  expect(answer({ DVDI_VOLUME_NAME: 'v' } as unknown as string)).toEqual({
    exit: 0,
    calls: [],
    stdout: '',
    stderr: '',
  });
});
