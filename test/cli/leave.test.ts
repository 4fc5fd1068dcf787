import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder, runIn } from '../support/command-line.ts';

// What test/cli/leave.console shows, and what can only be seen from inside.
let folder: string;
const run = (...args: readonly string[]) => runIn(folder, args);
const write = (name: string, value: unknown): void => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
};
const external = (driver: string, name: string) => ({
  containerPath: '/v',
  mode: 'RW',
  external: { name, provider: 'dvdi', options: { 'dvdi/driver': driver } },
});
const app = (id: string | undefined, ...volumes: readonly object[]) => ({
  ...(id !== undefined && { id }),
  container: { type: 'MESOS', docker: { image: 'i' }, volumes },
});

beforeEach(() => {
  folder = makeFolder();
  cpSync(join(__dirname, '../../examples/fleet'), folder, { recursive: true });
});

describe('convert, out of Mesos', () => {
  test('writes a file for each workload into a folder, which it makes; a shared volume is in the first', async () => {
    write('apps/other.json', app('/other', external('rexray', 'pgdata')));
    const { code, err } = await run(
      'convert',
      '--to',
      'kubernetes',
      '--storage',
      'storage.yaml',
      '--output',
      'k8s/',
      '--image',
      'i',
      'apps/*.json',
    );
    expect([code, err.split('\n').at(-2)]).toEqual([
      0,
      '3 files, 3 workloads, 3 written files: 0 errors, 3 warnings, 5 info',
    ]);
    const texts = readdirSync(join(folder, 'k8s')).map((name) => [
      name,
      readFileSync(join(folder, 'k8s', name), 'utf8').match(/^kind: \w+/gm),
    ]);
    expect(texts).toEqual([
      ['other.yaml', ['kind: PersistentVolume', 'kind: PersistentVolumeClaim', 'kind: Deployment']],
      ['shop-postgres.yaml', ['kind: Deployment']],
      ['shop-web.yaml', ['kind: PersistentVolume', 'kind: PersistentVolumeClaim', 'kind: Deployment']],
    ]);
  });

  test('writes no file that would be empty, and one for workloads without a name', async () => {
    write('a.json', [
      {
        container_path: '/v',
        mode: 'RW',
        source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'acme', name: '%' } },
      },
    ]);
    write('b.json', app('/b', external('pxd', 'p')));
    mkdirSync(join(folder, 'out'));
    const storage = {
      volumes: {
        p: { handle: '1', size: '1Gi' },
        '%': { csiDriver: 'c', handle: 'h', size: '1Gi', claim: 'per-cent' },
      },
    };
    write('s.json', storage);
    await run(
      'convert',
      '--to',
      'kubernetes',
      '--kind',
      'volumes',
      '--storage',
      's.json',
      '--output',
      'out',
      'a.json',
      'b.json',
      'b.json',
    );
    write('c.json', app('/c', external('pxd', 'p')));
    await run(
      'convert',
      '--to',
      'kubernetes',
      '--kind',
      'volumes',
      '--storage',
      's.json',
      '--output',
      'out',
      'b.json',
      'c.json',
    );
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['b.yaml', 'per-cent.yaml']);
    await run('convert', '--to', 'docker-run', '--image', 'i', '--output', 'out', 'a.json');
    expect(readdirSync(join(folder, 'out'))).toContain('workload.json');
  });

  test('writes JSON where the name of the file says so, else what is usual', async () => {
    for (const name of ['list.json', 'list.yml', 'list']) {
      const { code } = await run(
        'convert',
        '--to',
        'kubernetes',
        '--storage',
        'storage.yaml',
        '--output',
        name,
        'apps/postgres.json',
      );
      expect([name, code, readFileSync(join(folder, name), 'utf8').slice(0, 1)]).toEqual([
        name,
        0,
        name === 'list.json' ? '{' : 'a',
      ]);
    }
    await run('convert', '--to', 'nomad', '--output', 'jobs/', 'apps/web.json');
    expect(readdirSync(join(folder, 'jobs'))).toEqual(['shop-web.json']);
    const { out } = await run('convert', '--to', 'docker-run', 'apps/web.json');
    expect(JSON.parse(out)).toHaveProperty('argv');
  });

  test('writes nothing where a file cannot be read, or is the input', async () => {
    const { code, err } = await run(
      'convert',
      '--to',
      'docker-run',
      '--output',
      'out/',
      'apps/web.json',
      'missing.json',
    );
    expect([code, existsSync(join(folder, 'out'))]).toEqual([3, false]);
    expect(err).toContain('missing.json error file/unreadable');
    expect((await run('convert', '--to', 'docker-run', '--output', 'apps/web.json', 'apps/web.json')).code).toBe(2);
    write('bytes.json', '\0');
    expect((await run('convert', '--to', 'docker-run', 'bytes.json')).code).toBe(1);
  });

  test('says how it is used otherwise', async () => {
    const usages = [
      ['--to', 'docker-run', '--write', 'apps/web.json'],
      ['--to', 'docker-run', '--diff', 'apps/web.json'],
      ['--to', 'docker-run', '--input', 'ndjson', 'apps/web.json'],
      ['--to', 'docker-run', '--storage', 'apps', 'apps/web.json'],
      ['--to', 'docker-run', '--storage', 'none.yaml', 'apps/web.json'],
      ['--to', 'kubernetes', '--base', 'none.yaml', 'apps/web.json'],
      ['--to', 'docker-run', 'none/*.json'],
      ['--to', 'docker-run', 'apps/web.json', 'none/*.json'],
    ];
    for (const usage of usages) expect([usage, (await run('convert', ...usage)).code]).toEqual([usage, 2]);
    write('broken.yaml', 'a: [');
    expect((await run('convert', '--to', 'docker-run', '--storage', 'broken.yaml', 'apps/web.json')).err).toContain(
      'neither JSON nor YAML',
    );
    write('five.yaml', '5');
    expect((await run('convert', '--to', 'docker-run', '--storage', 'five.yaml', 'apps/web.json')).err).toContain(
      '`storage` must be an object',
    );
  });

  test('takes a base, the storage of the configuration, and what REX-Ray is told', async () => {
    write('extvol.config.json', { storage: 'storage.yaml' });
    write('base.yaml', 'kind: Deployment\nspec: {template: {spec: {containers: [{name: c}]}}}\n');
    const based = await run('convert', '--to', 'kubernetes', '--base', 'base.yaml', 'apps/postgres.json');
    expect([based.code, based.out.includes('volumeHandle: vol-0a1b2c3d4e5f67890')]).toEqual([0, true]);
    write('rexray.yml', 'rexray: {storageDrivers: [ec2]}\nlinux: {volume: {rootPath: /top}}\n');
    write('facts.json', {
      drivers: { rexray: { backend: null, zone: 'z' } },
      volumes: { pgdata: { handle: 'vol-0a1b2c3d' } },
    });
    const told = await run(
      'convert',
      '--to',
      'kubernetes',
      '--storage',
      'facts.json',
      '--agent',
      'rexray.yml',
      'apps/postgres.json',
    );
    expect([told.code, told.out.includes('subPath: top')]).toEqual([0, true]);
  });

  test('reports a folder that cannot be written', async () => {
    expect((await run('convert', '--to', 'docker-run', '--output', '/dev/full', 'apps/web.json')).code).toBe(3);
    mkdirSync(join(folder, 'out/shop-web.json'), { recursive: true });
    const { code, err } = await run('convert', '--to', 'docker-run', '--output', 'out', 'apps/web.json');
    expect([code, err.includes('cannot write')]).toEqual([3, true]);
  });
});

describe('storage', () => {
  test('lists the facts of a fleet, those that are known and those that are missing', async () => {
    write('apps/odd.json', app('/odd', external('acme', 'on'), { ...external('pxd', 'on'), containerPath: '/w' }));
    write('apps/convoy.json', app('/convoy', external('convoy', 'c')));
    const first = await run('storage', 'apps/*.json');
    expect(first.out.match(/^ {4}backend:$/gm)).toHaveLength(2);
    expect(first.err.split('\n').at(-2)).toBe('4 files, 5 drivers, 5 volumes, 7 missing facts');
    rmSync(join(folder, 'apps/convoy.json'));
    write('known.json', {
      drivers: { rexray: { backend: 'ebs' }, old: null },
      volumes: { 'pxd:on': { handle: '7', size: '1Gi' }, gone: { zone: 'a', node: null } },
    });
    const { code, out, err } = await run('storage', '--storage', 'known.json', 'apps/*.json');
    expect([code, err.split('\n').at(-2)]).toEqual([0, '3 files, 4 drivers, 4 volumes, 4 missing facts']);
    expect(out.replace(/ {4}#.*\n|^#.*\n/gm, '')).toBe(
      [
        'drivers:',
        '  acme: {}',
        '  "nfs": {}',
        '  "old": {}',
        '  "pxd": {}',
        '  rexray:',
        '    backend: "ebs"',
        'volumes:',
        '  "acme:on":',
        '    csiDriver:',
        '    handle:',
        '    size:',
        '  "pxd:on":',
        '    handle: "7"',
        '    size: "1Gi"',
        '  pgdata:',
        '    handle:',
        '    rootPath:',
        '    zone:',
        '  "nas01/exports/www": {}',
        '  gone:',
        '    zone: "a"',
        '',
      ].join('\n'),
    );
  });

  test('is a file that can be filled in, also for nothing', async () => {
    expect((await run('storage', '--output', 'list.yaml', 'apps/web.json')).code).toBe(0);
    expect((await run('convert', '--to', 'kubernetes', '--storage', 'list.yaml', 'apps/web.json')).code).toBe(0);
    write('none.json', { id: '/a', cmd: 'xx' });
    expect((await run('storage', 'none.json')).out).toContain('drivers: {}\nvolumes: {}\n');
  });

  test('reports documents that cannot be read, and wrong facts', async () => {
    write('broken.json', '{');
    expect((await run('storage', 'broken.json')).code).toBe(1);
    expect((await run('storage', 'missing.json')).code).toBe(3);
    expect((await run('storage', 'none/*.json')).code).toBe(2);
    expect((await run('storage', 'apps/web.json', 'none/*.json')).code).toBe(2);
    write('wrong.json', { volumes: { pgdata: { handle: 5 }, gone: { size: '1Gi' } } });
    const { code, err } = await run('storage', '--storage', 'wrong.json', 'apps/postgres.json');
    expect([code, err.match(/(?:error|warning) convert\/\w+/g)]).toEqual([
      1,
      ['warning convert/changed', 'error convert/refused'],
    ]);
    mkdirSync(join(folder, 'list.yaml'));
    expect((await run('storage', '--output', 'list.yaml', 'apps/web.json')).code).toBe(2);
    expect((await run('storage', '--output', '/dev/full', 'apps/web.json')).code).toBe(3);
  });
});

test('explain says how the volumes of a driver leave', async () => {
  for (const driver of ['nfs', 'netapp', 'rexray', 'hedvig'])
    expect((await run('explain', driver)).out).toContain('Leaving Mesos:');
});
