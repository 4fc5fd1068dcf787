import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder, type Outcome, runIn } from '../support/command-line.ts';

let cwd: string;
const path = (name: string): string => join(cwd, name);
const read = (name: string): string => readFileSync(path(name), 'utf8');
const extvol = (line: string, input = ''): Promise<Outcome> => runIn(cwd, line.split(' '), { input });

const app = `id: /a # the app
cpus: 0.10
container: {type: MESOS, volumes: []}
upgradeStrategy: {minimumHealthCapacity: 0, maximumOverCapacity: 0}
env:
  DVDI_VOLUME_NAME: v
  DVDI_VOLUME_DRIVER: rexray
  DVDI_VOLUME_CONTAINERPATH: /tmp/v
  OTHER: "x"
`;
const converted = `id: /a # the app
cpus: 0.10
container: {type: MESOS, volumes: [{ containerPath: /tmp/v, external: { name: v, provider: dvdi, options: { dvdi/driver: rexray } }, mode: RW }]}
upgradeStrategy: {minimumHealthCapacity: 0, maximumOverCapacity: 0}
env:
  OTHER: "x"
`;
const refused = '{"id": "/b", "env": {"DVDI_VOLUME_NAME": "v"}}\n';
const broken = `{
  "id": "/a", "cmd": "xx",
  "upgradeStrategy": { "maximumOverCapacity": 1.0, "minimumHealthCapacity": 0 },
  "container": { "type": "MESOS", "volumes": [
    { "containerPath": "d", "mode": "RW",
      "external": { "name": "v", "provider": "dvdi", "size": "10", "options": { "dvdi/driver": "rexray", "dvdi/iops": 5 } } },
  ] }
}
`;

beforeEach(() => {
  cwd = makeFolder();
  writeFileSync(path('a.yaml'), app);
  writeFileSync(path('b.json'), refused);
  writeFileSync(path('c.json'), broken);
});

describe('convert', () => {
  test('--write changes files in place, and leaves a refused one alone', async () => {
    chmodSync(path('a.yaml'), 0o640);
    symlinkSync('a.yaml', path('link.yaml'));
    const { code, out, err } = await extvol('convert --to marathon-external --write link.yaml b.json');
    expect([code, out, read('a.yaml'), read('b.json')]).toEqual([1, '', converted, refused]);
    expect(err).toContain('2 files, 1 changed file: 1 error');
    expect(lstatSync(path('link.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(path('a.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'b.json', 'c.json', 'link.yaml']);
  });

  test('--all-or-nothing changes none where one is refused', async () => {
    const all = 'convert --to marathon-external --write --all-or-nothing';
    expect((await extvol(`${all} a.yaml b.json`)).code).toBe(1);
    expect(read('a.yaml')).toBe(app);
    expect((await extvol(`${all} a.yaml`)).code).toBe(0);
    expect(read('a.yaml')).toBe(converted);
  });

  test('--all-or-nothing restores what was written where another file cannot be', async () => {
    mkdirSync(path('sub'));
    writeFileSync(path('sub/d.yaml'), app);
    writeFileSync(path(`sub/d.yaml.${process.pid}.tmp`), 'in the way');
    const { code, err } = await extvol('convert --to marathon-external --write --all-or-nothing a.yaml sub/d.yaml');
    expect([code, read('a.yaml'), read('sub/d.yaml')]).toEqual([3, app, app]);
    expect(err).toContain(`extvol: cannot write ${path('sub/d.yaml')}: it exists already`);
    expect(readdirSync(cwd)).toHaveLength(4);
  });

  test('--write does not put another document into a file', async () => {
    const { code, err } = await extvol('convert --to mesos-volume --write a.yaml');
    expect([code, read('a.yaml')]).toEqual([1, app]);
    expect(err).toContain('error convert/refused the output is another document');
  });

  test('--diff shows what would change, and changes nothing', async () => {
    const { code, out, err } = await extvol('convert --to marathon-external --diff a.yaml');
    expect([code, read('a.yaml')]).toEqual([0, app]);
    expect(out).toMatch(/^--- a\.yaml\n\+\+\+ a\.yaml\n@@ -1,9 \+1,6 @@\n/);
    expect(err).toMatch(/^1 file: /m);
    expect((await extvol('convert --to mesos-volume --diff -', app)).out).toMatch(/^--- <stdin>\n/);
    expect((await extvol('convert --to dvdi-env --diff a.yaml')).out).toBe('');
  });

  test.each<[string, string]>([
    ['--write -', '--write needs files, standard input cannot be changed'],
    ['--write --output o a.yaml', '--write and --output exclude each other'],
    ['--write --diff a.yaml', '--write and --diff exclude each other'],
    ['--diff --output o a.yaml', '--diff and --output exclude each other'],
    ['--all-or-nothing a.yaml', '--all-or-nothing needs --write'],
    ['--diff --input ndjson a.yaml', '--write and --diff do not work line by line, as a.yaml is read'],
  ])('%s is wrong', async (line, message) => {
    expect(await extvol(`convert --to dvdi-env ${line}`)).toMatchObject({ code: 2, err: `extvol: ${message}\n` });
  });
});

describe('lint', () => {
  const fixed = broken
    .replace('1.0', '0')
    .replace('"10"', '10')
    .replace('"dvdi/iops": 5', '"dvdi/iops": "5"')
    .replace('} } },\n', '} } }\n');

  test('--fix mends what is safe', async () => {
    const { code, out, err } = await extvol('lint --fix c.json');
    expect([code, out, read('c.json')]).toEqual([0, '', fixed]);
    expect(err).toBe('1 file, 1 workload, 1 volume, 1 fixed file: 0 errors, 0 warnings, 0 info\n');
  });

  test('--fix mends files that are checked together', async () => {
    writeFileSync(path('clean.json'), '{"id":"/b","cmd":"xx"}');
    const { code } = await extvol('lint --fix --together clean.json c.json');
    expect([code, read('c.json'), read('clean.json')]).toEqual([0, fixed, '{"id":"/b","cmd":"xx"}']);
  });

  test('--fix-dry-run shows it', async () => {
    const { code, out, err } = await extvol('lint --fix-dry-run c.json');
    expect([code, read('c.json')]).toEqual([0, broken]);
    expect(out.split('\n').filter((line) => /^[-+]/.test(line))).toHaveLength(6);
    expect(err).toBe('1 file, 1 workload, 1 volume: 0 errors, 0 warnings, 0 info\n');
  });

  test('a file that cannot be written is told', async () => {
    writeFileSync(path(`c.json.${process.pid}.tmp`), 'in the way');
    const { code, err } = await extvol('lint --fix c.json');
    expect([code, read('c.json')]).toEqual([3, broken]);
    expect(err).toContain(`cannot write ${path('c.json')}: it exists already`);
  });

  test.each<[string, string]>([
    ['--fix -', '--fix needs files, standard input cannot be changed'],
    ['--fix --fix-dry-run c.json', '--fix and --fix-dry-run exclude each other'],
  ])('%s is wrong', async (line, message) => {
    expect(await extvol(`lint ${line}`)).toMatchObject({ code: 2, err: `extvol: ${message}\n` });
  });
});
