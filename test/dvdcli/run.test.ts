import { describe, expect, test } from '@jest/globals';
import type { DvdcliContext } from '../../src/systems/dvdcli/calls.ts';
import { runDvdcli } from '../../src/systems/dvdcli/run.ts';

const run = (line: string, context: DvdcliContext = {}) => runDvdcli(['dvdcli', ...line.split(' ')], context);
const mount = 'mount --volumedriver=d --volumename=v';
const [old, newer] = [{ version: '0.1.0' }, {}];
const existing = new Map([['v', '']]);

/** What cobra says of a command that is unknown, and which it suggests. */
const unknown = (word: string, near: string) =>
  `Error: unknown command "${word}" for "dvdcli"\n\nDid you mean this?\n${near}\nRun 'dvdcli --help' for usage.\n`;

const commandList =
  'Available Commands:\n  create      Create a volume\n  remove      Remove a volume\n  mount       Mount a volume\n  unmount     Unmount a volume\n  path        Path of a volume\n';
const names = '      --volumedriver="": Volume driver\n      --volumename="": Volume name\n';
const rootUsage = (flags: string) =>
  `Usage:\n  dvdcli [flags]\n  dvdcli [command]\n\n${commandList}  get         Get a volume\n  list        List a volume\n  version     Print the version\n\nFlags:\n${flags}\nUse "dvdcli [command] --help" for more information about a command.\n`;
const mountUsage = `Usage:\n  dvdcli mount [flags]\n\nFlags:\n      --explicitcreate[=false]: Explicit create flag to disable creating volumes that don't exist\n      --volumeopts=[]: Volume options\n\nGlobal Flags:\n${names}`;

describe('usage, to the byte', () => {
  const all = `dvdcli:\n  A Docker Volume Driver CLI\n\n${rootUsage(names)}`;
  const help =
    'Help provides help for any command in the application.\n    Simply type dvdcli help [path to command] for full details.\n\n';
  test.each([
    ['--help', 'stdout', all],
    ['-h mount', 'stdout', all],
    ['help', 'stdout', all],
    ['', 'stderr', rootUsage(`  -h, --help[=false]: help for dvdcli\n${names}`)],
    ['--volumedriver=d', 'stderr', rootUsage(names)],
    ['-- mount --volumedriver=d', 'stderr', rootUsage(names)],
    ['--volumeopts "a mount', 'stderr', `${rootUsage(names)}\nError: unknown flag: --volumeopts\n`],
    ['mount -h=true', 'stderr', `Mount a volume\n\n${mountUsage}`],
    ['help mount', 'stderr', `Mount a volume\n\n${mountUsage}`],
    ['unmount --help', 'stderr', `Unmount a volume\n\nUsage:\n  dvdcli unmount [flags]\n\nGlobal Flags:\n${names}`],
    ['help help', 'stderr', `${help}Usage:\n  dvdcli help [command] [flags]\n\nGlobal Flags:\n${names}`],
    ['help nope `', 'stderr', `Unknown help topic [\`nope\` "\`"].${rootUsage(names)}`],
    ['mount --x', 'stderr', `${mountUsage}\nError: unknown flag: --x\n`],
    ['Mount', 'stderr', unknown('Mount', '\tmount\n\tunmount\n')],
    ['ls', 'stderr', unknown('ls', '\tlist\n')],
    ['MÖUNT', 'stderr', unknown('MÖUNT', '\tmount\n')],
    ['rm', 'stderr', 'Error: unknown command "rm" for "dvdcli"\nRun \'dvdcli --help\' for usage.\n'],
  ] as const)('%j', (line, stream, text) => {
    const argv = line === '' ? ['dvdcli'] : ['dvdcli', ...line.split(' ')];
    const other = stream === 'stdout' ? 'stderr' : 'stdout';
    expect(runDvdcli(argv)).toMatchObject({ exit: 0, calls: [], [stream]: text, [other]: '' });
  });

  test('0.1.0 lists and suggests what it has', () => {
    expect(run('nope', old).stderr).toBe(
      'Error: unknown command "nope" for "dvdcli"\nRun \'dvdcli --help\' for usage.\n',
    );
    expect(run('ls', old).stderr).toBe('Error: unknown command "ls" for "dvdcli"\nRun \'dvdcli --help\' for usage.\n');
    expect(run('--help', old).stdout).toContain(`${commandList}  version     Print the version\n`);
  });
});

test('a lone hyphen is no flag, but an argument that mount ignores', () => {
  expect(run('mount - --volumedriver=d --volumename=v')).toEqual(run(mount));
});

describe('usage', () => {
  test.each([
    ['help --help', 'Help provides help for any command in the application.\n'],
    ['mount -hx', "Error: unknown shorthand flag: 'x' in -x\n"],
    ['mount -ö', "Error: unknown shorthand flag: 'Ã' in -ö\n"],
    ['mount -€', "Error: unknown shorthand flag: 'â' in -€\n"],
    ['mount -😀', "Error: unknown shorthand flag: 'ð' in -😀\n"],
    ["mount -'", "Error: unknown shorthand flag: '\\'' in -'\n"],
    ['mount ---x', 'Error: bad flag syntax: ---x\n'],
    ['\n\u0001\ufeff\u{e0001}"', 'Error: unknown command "\\n\\x01\\ufeff\\U000e0001\\"" for "dvdcli"\n'],
  ] as const)('%j', (line, text) => {
    const answer = run(line);
    expect(answer).toMatchObject({ exit: 0, calls: [] });
    expect(answer.stderr).toContain(text);
    expect(answer.stdout).toBe('');
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
    [
      mount,
      { plugin: { get: 'text:{"Volume":{"Name":"w","Mountpoint":5}}' } },
      0,
      '<mountpoint>\n',
      'VolumeDriver.Get: error reading plugin resp: json: cannot unmarshal number into Go value of type string',
    ],
    [mount, { plugin: { create: '500:{"Err":"full"}' } }, 1, '', 'msg="VolumeDriver.Create: full" volumeName=v'],
    [mount, { plugin: { create: '500:oops' } }, 1, '', 'msg="VolumeDriver.Create: oops" volumeName=v'],
    [mount, { ...old, plugin: { create: '500:oops' } }, 1, '', 'Plugin Error: VolumeDriver.Create, oops'],
    [mount, { plugin: { implements: ['volumedriver'] } }, 1, '', 'Plugin does not implement the requested driver'],
    [mount, { plugin: { activate: 'empty' } }, 1, '', 'Plugin does not implement the requested driver'],
    [mount, { plugin: { activate: 'text:x' } }, 1, '', 'level=error msg="Plugin.Activate: error reading plugin resp'],
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
    ['list --volumedriver=d', { plugin: { list: 'text:{"Volumes":[{"Name":"a"},{}]}' } }, 0, 'a\n\n', ''],
    ['list --volumedriver=d', { plugin: { list: 'text:{"Volumes":[{"Name":"a"},null]}' } }, 2, '', 'nil pointer'],
    ['list --volumedriver=d', { plugin: { list: 'text:{"Volumes":5}' } }, 1, '', 'Go value of type volumedrivers.list'],
    [mount, { plugin: { create: '500:{"Err":"full"} x' } }, 1, '', 'VolumeDriver.Create: {\\"Err\\":\\"full\\"} x'],
    [mount, { plugin: { create: '500:{"Err":5}' } }, 1, '', 'VolumeDriver.Create: {\\"Err\\":5}'],
    [mount, { plugin: { create: '500:{"err":"full"} \n' } }, 1, '', 'VolumeDriver.Create: full'],
    ['get --volumedriver=d --volumename=v', { plugin: { get: 'name:w' } }, 0, 'w\n', ''],
    ['get --volumedriver=d --volumename=v', {}, 1, '', 'level=error msg="no such volume" volumeName=v'],
  ])('%s %j', (line, context, exit, stdout, stderr) => {
    const answer = run(line, context);
    expect(answer).toMatchObject({ exit, stdout });
    expect(answer.stderr).toContain(stderr);
  });

  test('0.1.0 does not log what it cannot read', () => {
    expect(run(mount, { ...old, plugin: { create: 'text:' } }).stderr).toBe('level=error msg=EOF volumeName=v \n');
    expect(run(mount, { ...old, plugin: { activate: 'text:' } }).stderr).toBe(
      'level=info msg="Error looking up volume plugin d: EOF" volumeDriver=d \n',
    );
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
