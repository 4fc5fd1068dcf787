import { describe, expect, test } from '@jest/globals';
import type { DvdcliContext } from '../../src/systems/dvdcli/calls.ts';
import { runDvdcli } from '../../src/systems/dvdcli/run.ts';

const run = (line: string, context: DvdcliContext = {}) => runDvdcli(['dvdcli', ...line.split(' ')], context);
const mount = 'mount --volumedriver=d --volumename=v';
const [old, newer] = [{ version: '0.1.0' }, {}];
const existing = new Map([['v', '']]);

describe('usage', () => {
  test.each([
    ['--help', 'stdout', 'dvdcli:\n  A Docker Volume Driver CLI\n\nUsage: \n  dvdcli [flags]'],
    ['-h mount', 'stdout', 'Available Commands: \n  create      Create a volume\n'],
    ['help', 'stdout', 'dvdcli:\n'],
    ['mount -h=true', 'stderr', 'Mount a volume\n\nUsage: \n  dvdcli mount [flags]\n\nFlags:\n      --explicitcreate'],
    ['help mount', 'stderr', 'Mount a volume\n'],
    ['help nope', 'stderr', 'Unknown help topic [`nope`].'],
    ['help --help', 'stderr', 'Help provides help for any command in the application.\n'],
    ['help help', 'stderr', 'Help provides help'],
    ['unmount --help', 'stderr', 'Unmount a volume\n\nUsage: \n  dvdcli unmount [flags]\n\nGlobal Flags:\n'],
    ['--volumedriver=d', 'stderr', '\nUsage: \n  dvdcli [flags]'],
    ['--volumeopts "a mount', 'stderr', '\nUsage: \n  dvdcli [flags]'],
    ['-- mount --volumedriver=d', 'stderr', '\nUsage: \n'],
    ['mount -hx', 'stderr', "Error: unknown shorthand flag: 'x' in -x\n"],
    ['mount -ö', 'stderr', "Error: unknown shorthand flag: 'Ã' in -ö\n"],
    ['mount -€', 'stderr', "Error: unknown shorthand flag: 'â' in -€\n"],
    ['mount -😀', 'stderr', "Error: unknown shorthand flag: 'ð' in -😀\n"],
    ["mount -'", 'stderr', "Error: unknown shorthand flag: '\\'' in -'\n"],
    ['mount ---x', 'stderr', 'Error: bad flag syntax: ---x\n'],
    ['\n\u0001\ufeff\u{e0001}"', 'stderr', 'Error: unknown command "\\n\\x01\\ufeff\\U000e0001\\"" for "dvdcli"\n'],
  ] as const)('%j', (line, stream, text) => {
    const answer = run(line);
    expect(answer).toMatchObject({ exit: 0, calls: [] });
    expect(answer[stream]).toContain(text);
    expect(answer[stream === 'stdout' ? 'stderr' : 'stdout']).toBe('');
  });

  test('no context, no arguments', () => {
    expect(runDvdcli([])).toMatchObject({ exit: 0, calls: [], stdout: '' });
  });

  test('what version prints nobody knows', () => {
    expect(run('version')).toEqual({ exit: 0, calls: [], stderr: '', volumes: new Map() });
    expect(run('version --nope').stdout).toBe('');
  });

  test('an argument ends at a NUL character', () => {
    expect(run('mount --volumedriver=d --volumename=a\0b').calls[0]).toEqual({
      method: 'VolumeDriver.Get',
      body: { Name: 'a' },
    });
  });
});

describe('plugin answers', () => {
  test.each<[line: string, context: DvdcliContext, exit: number, stdout: string, stderr: string]>([
    [mount, { plugin: { mount: 'empty' } }, 0, '\n', 'level=info msg= \n'],
    [mount, { plugin: { mountpoint: '/m/{name}' } }, 0, '/m/v\n', 'level=info msg="/m/v" \n'],
    [
      mount,
      { plugin: { get: 'text:<p>' } },
      0,
      '<mountpoint>\n',
      "invalid character '<' looking for beginning of value",
    ],
    [mount, { plugin: { create: 'text:' } }, 1, '', 'VolumeDriver.Create: error reading plugin resp: EOF'],
    [
      mount,
      { plugin: { create: 'text:[]' } },
      1,
      '',
      'json: cannot unmarshal array into Go value of type volumedrivers.volumeDriverProxyCreateResponse',
    ],
    [mount, { plugin: { create: 'text:true' } }, 1, '', 'cannot unmarshal bool into'],
    [mount, { plugin: { create: 'text:5' } }, 1, '', 'cannot unmarshal number into'],
    [mount, { plugin: { create: 'text:{' } }, 1, '', 'unexpected EOF'],
    [mount, { plugin: { create: 'text:null' } }, 0, '<mountpoint>\n', ''],
    [mount, { plugin: { get: 'text:{"Volume":{"Name":"w","Mountpoint":5}}' } }, 0, '<mountpoint>\n', ''],
    [mount, { plugin: { create: '500:{"Err":"full"}' } }, 1, '', 'msg="VolumeDriver.Create: full" volumeName=v'],
    [mount, { plugin: { create: '500:oops' } }, 1, '', 'msg="VolumeDriver.Create: oops" volumeName=v'],
    [mount, { ...old, plugin: { create: '500:oops' } }, 1, '', 'Plugin Error: VolumeDriver.Create, oops'],
    [mount, { plugin: { implements: ['volumedriver'] } }, 1, '', 'Plugin does not implement the requested driver'],
    [mount, { plugin: { activate: 'empty' } }, 1, '', 'Plugin does not implement the requested driver'],
    [mount, { plugin: { activate: 'text:x' } }, 1, '', 'Plugin.Activate: error reading plugin resp'],
    [mount, { plugin: { activate: 'text:[]' } }, 1, '', 'Go value of type plugins.Manifest'],
    [mount, { plugin: { activate: 'text:{"Implements":["VolumeDriver"]}' } }, 0, '<mountpoint>\n', ''],
    [
      'unmount --volumedriver=d --volumename=v',
      { volumes: existing, plugin: { unmount: 'err:busy' } },
      1,
      '',
      'level=error msg=busy \n',
    ],
    ['path --volumedriver=d --volumename=v', { volumes: existing, plugin: { path: '404' } }, 0, '', ''],
    ['list --volumedriver=d', { plugin: { list: 'err:no' } }, 1, '', 'level=error msg=no \n'],
    ['list --volumedriver=d', { plugin: { list: 'empty' } }, 0, '', ''],
    ['list --volumedriver=d', { plugin: { list: 'text:{"Volumes":[{"Name":"a"},null]}' } }, 0, 'a\n\n', ''],
    ['get --volumedriver=d --volumename=v', { plugin: { get: 'name:w' } }, 0, 'w\n', ''],
    ['get --volumedriver=d --volumename=v', {}, 1, '', 'level=error msg="no such volume" volumeName=v'],
  ])('%s %j', (line, context, exit, stdout, stderr) => {
    const answer = run(line, context);
    expect(answer).toMatchObject({ exit, stdout });
    expect(answer.stderr).toContain(stderr);
  });

  test('the volumes afterwards', () => {
    expect(run(mount).volumes).toEqual(existing);
    expect(run('remove --volumedriver=d --volumename=v', { volumes: existing }).volumes).toEqual(new Map());
    expect(existing.size).toBe(1);
  });
});

describe('where the plugin is', () => {
  const at = (driver: string) => `mount --volumedriver=${driver}`;
  const etc = '/etc/docker/plugins';
  test.each<[line: string, context: DvdcliContext, exit: number, stderr: string, seconds?: number]>([
    [at('d'), { pluginAt: '/run/docker/plugins/d/d.sock' }, 0, ''],
    [at('d'), { pluginAt: `${etc}/d.spec`, specText: 'localhost' }, 1, 'Unknown protocol', 15],
    [
      at('d'),
      { pluginAt: `${etc}/d.json`, specText: '{"Addr":"tcp://localhost:1"}' },
      2,
      'panic: runtime error: invalid memory',
    ],
    [at('d'), { ...old, pluginAt: `${etc}/d.json`, specText: '{}' }, 0, ''],
    [at('d'), { pluginAt: `${etc}/d.json` }, 1, 'EOF', 15],
    [at('D'), { driver: 'd' }, 1, 'Unable to locate plugin: D, retrying in 8s', 15],
    [at('d%zz'), newer, 1, 'parse unix:///run/docker/plugins/d%zz.sock: invalid URL escape \\"%zz\\"'],
    [at('d%41'), newer, 1, 'dial unix /run/docker/plugins/dA.sock: no such file', 15],
    [at('d?e'), newer, 1, 'Unable to connect to plugin: /run/docker/plugins/d', 15],
    [at('d%zz'), old, 0, ''],
  ])('%s %j', (line, context, exit, stderr, ...[seconds]) => {
    const answer = run(line, context);
    expect([answer.exit, answer.seconds]).toEqual([exit, seconds]);
    expect(answer.stderr).toContain(stderr);
  });
});
