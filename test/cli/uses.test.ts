import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder, runIn } from '../support/command-line.ts';

let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
});
// The first command loads all the others.
beforeAll(() => import('../../src/cli/commands/others.ts'), 120_000);

const file = (name: string, content: string): void => writeFileSync(join(cwd, name), content);
const extvol = (line: string, input: string | Buffer = '') => runIn(cwd, line.split(' '), { input });

const app = (id: string, name: string): string => {
  const external = { name, provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } };
  const volumes = [{ containerPath: 'data', mode: 'RW', external }];
  return JSON.stringify({ id, cmd: 'sleep 1', container: { type: 'MESOS', volumes } });
};
const use = (volume: string, more: object = {}): string =>
  JSON.stringify({ volume, app: '/a', pointer: '', isExclusive: true, isChecked: true, ...more });

describe('extvol uses', () => {
  const originsIn = (lines: string): readonly unknown[] =>
    lines
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly origin?: string }).origin);

  test('names the file, what is given, or nothing', async () => {
    file('a.json', app('/a', 'pg'));
    expect(originsIn((await extvol('uses a.json')).out)).toEqual(['a.json']);
    expect(originsIn((await extvol('uses --origin eu a.json')).out)).toEqual(['eu']);
    expect(originsIn((await extvol('uses', app('/a', 'pg'))).out)).toEqual([undefined]);
  });

  test('reports an agent that cannot be read', async () => {
    file('a.json', app('/a', 'pg'));
    const { code, err } = await extvol('uses --agent nowhere.txt a.json');
    expect(code).toBe(3);
    expect(err).toContain('nowhere.txt error file/unreadable cannot read: no such file\n');
  });

  test('writes lines to a file, but none of what is ignored', async () => {
    for (const name of ['a', 'b']) file(`${name}.json`, app(`/${name}`, name));
    file('extvol.config.json', JSON.stringify({ ignore: ['b.json'] }));
    const { code, out } = await extvol('uses --output found a.json b.json');
    expect([code, out]).toEqual([0, '']);
    expect(originsIn(readFileSync(join(cwd, 'found'), 'utf8'))).toEqual(['a.json']);
  });

  test('reports what has not the shape of its kind, and what cannot be read', async () => {
    file('a.ndjson', `${app('/a', 'pg')}\n{"id": "/b", "cmd": 5, "container": 5}\n`);
    const shape = await extvol('uses a.ndjson');
    expect(originsIn(shape.out)).toEqual(['a.ndjson']);
    expect([shape.code, shape.err]).toEqual([1, expect.stringContaining('document/schema')]);
    file('b.json', app('/a', 'pg'));
    expect((await extvol('uses b.json nowhere/*.json')).code).toBe(2);
    expect((await extvol('uses', Buffer.from([0xff, 0xff, 0x7b]))).code).not.toBe(0);
    expect((await extvol('uses --output nowhere/found b.json')).code).not.toBe(0);
    expect((await extvol('uses --output /dev/full b.json')).code).toBe(3);
    expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
  });
});

describe('extvol conflicts', () => {
  const strange = (line: number): string =>
    `error text/syntax line ${line} is no use of a volume; take the lines from \`extvol uses\`\n`;

  test.each([
    ['blank lines are none', `\n${use('dvdi/a')}\n\n`, 0, ''],
    ['no line at all', '', 0, ''],
    ['a line that is no JSON', 'x\n', 3, strange(1)],
    ['a line that is something else', `${use('dvdi/a')}\n[]\n`, 3, strange(2)],
    ['a use without its facts', `${use('dvdi/a', { isChecked: 1 })}\n`, 3, strange(1)],
    ['a use with the wrong place', `${use('dvdi/a', { pointer: 1 })}\n`, 3, strange(1)],
    [
      'lines out of order',
      `${use('dvdi/b')}\n${use('dvdi/a')}\n`,
      3,
      'error text/order line 2 comes before an earlier one; sort the lines with `LC_ALL=C sort`\n',
    ],
    ['the order of bytes', `${use('dvdi/a')}\n${use('dvdi/\uffee')}\n${use('dvdi/😀')}\n`, 0, ''],
    [
      'two apps with a volume',
      `${use('dvdi/a')}\n${use('dvdi/a', { app: '/b', isChecked: false })}\n`,
      1,
      'error marathon/group-volume-name-unique app `/b` uses volume `a` too; rename one, or share it in both (of /a)\n',
    ],
  ])('%s', async (_, input, code, text) => {
    const found = await extvol('conflicts', input);
    expect([found.code, found.out]).toEqual([code, text === '' ? '' : `<stdin> ${text}`]);
  });

  test('odd bytes, several files, and reports that cannot be written', async () => {
    expect((await extvol('conflicts', Buffer.from([0xff, 0xfe, 0xff, 0x0a]))).code).toBe(3);
    for (const name of ['a.ndjson', 'b.ndjson']) file(name, `${use('dvdi/a')}\n`);
    const { code, err } = await extvol('conflicts *.ndjson');
    expect([code, err]).toEqual([2, 'extvol: conflicts reads one file; merge several with `LC_ALL=C sort -m`\n']);
    expect((await extvol('conflicts a.ndjson')).code).toBe(0);
    expect((await extvol('conflicts --format json=/dev/full a.ndjson')).code).toBe(3);
  });
});
