import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { writeWithBackpressure } from '../../src/cli/print.ts';
import { run } from '../../src/cli/run.ts';
import { makeFolder, runIn } from '../support/command-line.ts';

let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
});
const file = (name: string, content: string | Buffer): void => writeFileSync(join(cwd, name), content);
const written = (name: string): string => readFileSync(join(cwd, name), 'utf8');

/** Run the command line in this process, on a folder of its own. */
const extvol = (line: string, input: string | Buffer = '') => runIn(cwd, line.split(' '), { input });

const relative = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"data"}';
const clean = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"/tmp/v"}';
const isRelative = 'error dvdi-module/container-path-absolute container path `data` is relative';
const heads = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '));

describe('lines that are documents', () => {
  test.each(['a.ndjson', 'a.JSONL', '--input ndjson a.txt', '--input ndjson a.json'])('%s', async (args) => {
    file(String(args.split(' ').at(-1)), `${clean}\r\n\n{"a":\n${relative}`);
    const { code, out, err } = await extvol(`lint ${args}`);
    const name = String(args.split(' ').at(-1));
    expect(heads(out)).toEqual([
      `${name}:3:5 error text/syntax`,
      `${name}:4:53 error dvdi-module/container-path-absolute`,
      '',
    ]);
    expect([code, err]).toEqual([1, '1 file, 2 workloads, 2 volumes: 2 errors, 0 warnings, 0 info\n']);
  });

  test('from standard input, with a line of odd bytes', async () => {
    const input = Buffer.concat([
      Buffer.from(`\ufeff${clean}\n{"é":"`),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${relative}`),
    ]);
    const { out } = await extvol('lint --input ndjson', input);
    expect(heads(out)).toEqual([
      '<stdin>:2:7 error text/encoding',
      '<stdin>:3:53 error dvdi-module/container-path-absolute',
      '',
    ]);
  });

  test('what labels suppress is counted, and kept by formats that are one document', async () => {
    const app = { id: '/a', cmd: 'xx', env: JSON.parse(relative), labels: { 'extvol/ignore': 'dvdi-module/* — old' } };
    const { code, out, err } = await extvol('lint --format json --input ndjson', `${JSON.stringify(app)}\n`.repeat(2));
    expect(JSON.parse(out)).toMatchObject({ files: [{ diagnostics: [], suppressed: [{}, {}] }] });
    expect([code, err]).toEqual([0, '1 file, 2 workloads, 2 volumes: 0 errors, 0 warnings, 0 info, 2 suppressed\n']);
  });

  test('characters of several bytes count as editors count them', async () => {
    const line = relative.replace('"v"', '"é😀"');
    const { out } = await extvol('lint --format ndjson --input ndjson', `${line}\n${line}`);
    const offsets = out
      .split('\n')
      .filter(Boolean)
      .map((text) => JSON.parse(text).position.start.offset);
    expect(offsets).toEqual([line.indexOf('"data"'), line.length + 1 + line.indexOf('"data"')]);
  });

  test('a file is reported once, also by formats that are one document', async () => {
    file('a.ndjson', `${relative}\n${relative}\n`);
    file('b.ndjson', clean);
    file('c.json', relative);
    const { out, err } = await extvol('lint --format json --format text=out.txt a.ndjson b.ndjson c.json');
    const { files, counts } = JSON.parse(out);
    expect(
      files.map(({ file: name, diagnostics }: { file: string; diagnostics: unknown[] }) => [name, diagnostics.length]),
    ).toEqual([
      ['a.ndjson', 2],
      ['b.ndjson', 0],
      ['c.json', 1],
    ]);
    expect([counts.error, written('out.txt').split('\n').length]).toEqual([3, 4]);
    expect(err).toMatch(/^3 files, 4 workloads, 4 volumes: 3 errors/);
  });

  test('with --quiet only errors are printed, but all is counted', async () => {
    const { out, err } = await extvol(
      'lint --quiet --input ndjson',
      `{"id":"/a","cmd":"xx","cmd":"yy"}\n${relative}\n`,
    );
    expect(heads(out)).toEqual(['<stdin>:2:53 error dvdi-module/container-path-absolute', '']);
    expect(err).toContain('1 error, 1 warning, 0 info');
  });

  test.each(['lint', 'dry-run', 'convert --to mesos-volume --output out.ndjson'])(
    '%s tells what cannot be read',
    async (command) => {
      file('out.ndjson', 'before');
      const { code, out, err } = await extvol(`${command} none.ndjson`);
      expect([code, out + err]).toEqual([
        3,
        expect.stringContaining('none.ndjson error file/unreadable cannot read: no such file'),
      ]);
      expect(written('out.ndjson')).toBe('before');
    },
  );

  test('what breaks off is told, and leaves the output as it was', async () => {
    const chunks = async function* () {
      yield Buffer.from(`${clean}\n${clean}`);
      throw Object.assign(new Error(), { code: 'ECONNRESET' });
    };
    const stdin = Readable.from(chunks());
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const io = { stdin, stdout, stderr, cwd, env: {}, schemas: '', version: '1.2.3' };
    const args = ['convert', '--to', 'mesos-volume', '--input', 'ndjson', '--output', 'out.ndjson', '-'];
    expect(await run(args, io)).toBe(3);
    expect(String(stderr.read())).toContain('<stdin> error file/unreadable cannot read: connection reset by peer');
    expect(existsSync(join(cwd, 'out.ndjson'))).toBe(false);
  });
});

describe('dry-run of lines', () => {
  const lines = `${clean}\n\n{"a":\n${relative}\n{"id":"/a","cmd":"xx"}`;

  test('for people', async () => {
    const { code, out, err } = await extvol('dry-run --input ndjson', lines);
    expect(code).toBe(1);
    expect(out).toMatch(/^<stdin>:1: environment\n(.*\n)+<stdin>:3:5 error text\/syntax .*\n<stdin>:4: environment\n/);
    expect(out).toContain('<stdin>:5: marathon-app\n  /a: marathon HTTP 201\n');
    expect(out).toContain(`<stdin>:4:53 ${isRelative}`);
    expect(err).toBe('1 file, 5 answers, 1 refusal: 2 errors, 0 warnings, 0 info\n');
  });

  test.each([
    ['json', (text: string) => JSON.parse(text)],
    [
      'ndjson',
      (text: string) =>
        text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
    ],
  ] as const)('as %s', async (format, parse) => {
    file('a.ndjson', lines);
    file('b.json', clean);
    const runs: readonly { file: string; line?: number; document?: string; diagnostics: readonly unknown[] }[] = parse(
      (await extvol(`dry-run --format ${format} a.ndjson b.json`)).out,
    );
    expect(
      runs.map(({ file: name, line, document, diagnostics }) => [name, line, document, diagnostics.length]),
    ).toEqual([
      ['a.ndjson', 1, 'environment', 0],
      ['a.ndjson', 3, undefined, 1],
      ['a.ndjson', 4, 'environment', 1],
      ['a.ndjson', 5, 'marathon-app', 0],
      ['b.json', undefined, 'environment', 0],
    ]);
  });
});

describe('convert of lines', () => {
  const lines = `${clean}\n\n{"a":\n{"DVDI_VOLUME_NAME":"v"}\r\n${clean}`;
  const volume =
    '[{"container_path":"/tmp/v","mode":"RW","source":{"type":"DOCKER_VOLUME","docker_volume":{"driver":"rexray","name":"v"}}}]';
  const expected = `${volume}\n\n\n\n${volume}\n`;

  test('a line for each line, empty where it is blank or refused', async () => {
    const { code, out, err } = await extvol('convert --to mesos-volume --input ndjson', lines);
    expect([code, out]).toEqual([1, expected]);
    expect(heads(err)).toEqual([
      '<stdin>:1:1 warning convert/output',
      '<stdin>:3:5 error text/syntax',
      '<stdin>:4:21 error convert/refused',
      '<stdin>:5:1 warning convert/output',
      '1 file, 1',
      '',
    ]);
  });

  test('into a file or a folder, beside other files', async () => {
    file('a.ndjson', lines);
    file('b.json', clean);
    mkdirSync(join(cwd, 'out'));
    expect((await extvol('convert --to mesos-volume --output one.ndjson a.ndjson')).out).toBe('');
    await extvol('convert --to mesos-volume --output out a.ndjson b.json');
    expect([written('one.ndjson'), written('out/a.ndjson'), existsSync(join(cwd, 'out/b.json'))]).toEqual([
      expected,
      expected,
      true,
    ]);
    await extvol('convert --to mesos-volume --output one.ndjson a.ndjson');
    expect(written('one.ndjson')).toBe(expected);
  });

  test('what is no ordinary file is written as it is', async () => {
    expect((await extvol('convert --to mesos-volume --input ndjson --output /dev/null -', clean)).code).toBe(0);
  });

  // Lines so long that a few of them are more than is gathered before it is written.
  const many = 50;
  const long = (text: string): string => `${text.replace('"v"', `"${'v'.repeat(2000)}"`)}\n`.repeat(many);

  test('a file that cannot be written is told once', async () => {
    file(`a.out.${process.pid}.tmp`, 'in the way');
    const { code, err } = await extvol(
      'convert --quiet --to mesos-volume --input ndjson --output a.out -',
      long(clean),
    );
    expect(code).toBe(3);
    expect(err.match(/cannot write .*: it exists already/g)).toHaveLength(1);
    expect(err).toContain('0 converted files');
  });

  test('more than is written at once', async () => {
    await extvol('convert --quiet --to mesos-volume --input ndjson --output out.ndjson -', long(clean));
    expect(written('out.ndjson')).toBe(long(volume));
  });

  test('lines of odd bytes stand for nothing', async () => {
    const input = Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(clean)]);
    expect((await extvol('convert --to mesos-volume --input ndjson', input)).out).toBe(`\n${volume}\n`);
  });
});

describe('Markdown', () => {
  const page = `# A\n\n\`\`\`json\n${relative}\n\`\`\`\n`;

  test.each(['a.md', 'a.markdown', '--input markdown a.txt'])('lint %s', async (args) => {
    const name = String(args.split(' ').at(-1));
    file(name, page);
    const { out, err } = await extvol(`lint ${args}`);
    expect(heads(out)).toEqual([`${name}:4:53 error dvdi-module/container-path-absolute`, '']);
    expect(err).toMatch(/^1 file, 1 workload, 1 volume/);
  });

  test('dry-run answers at the line of each block', async () => {
    file('a.md', `${page}\n\`\`\`yaml\na: [\nDVDI_VOLUME_NAME: b\n\`\`\`\n`);
    const { code, out } = await extvol('dry-run a.md');
    expect([code, heads(out).filter((head) => head.startsWith('a.md'))]).toEqual([
      1,
      ['a.md:4: environment', 'a.md:4:53 error dvdi-module/container-path-absolute', 'a.md:9:1 error text/syntax'],
    ]);
    expect(JSON.parse((await extvol('dry-run --format json a.md')).out)).toMatchObject([{ file: 'a.md', line: 4 }, {}]);
  });

  test('convert changes each block in its place', async () => {
    file('a.md', page.replace('/data', '/tmp/data').replace('"data"', '"/tmp/data"'));
    expect(await extvol('convert --to mesos-volume a.md')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^# A/),
    });
    expect((await extvol('convert --to mesos-volume --write a.md')).err).toContain('the output is another document');
  });

  test('is not put together', async () => {
    file('a.md', page);
    const message = 'a.md is Markdown; write its documents into files of their own to convert them';
    expect(await extvol('convert --to nomad a.md')).toEqual({ code: 2, out: '', err: `extvol: ${message}\n` });
  });
});

describe('--input', () => {
  const commented = `// a\n${relative.replace('}', ',}')}`;

  test('JSON with comments', async () => {
    file('a.jsonc', commented);
    expect(heads((await extvol('lint a.jsonc')).out)).toEqual([
      'a.jsonc:2:53 error dvdi-module/container-path-absolute',
      '',
    ]);
    expect(heads((await extvol('lint --input jsonc', commented)).out)).toEqual([
      '<stdin>:2:53 error dvdi-module/container-path-absolute',
      '',
    ]);
    expect((await extvol('lint --input json', commented)).out).toContain('text/syntax');
    const { out, err } = await extvol('convert --to mesos-volume --container-path x a.jsonc');
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toContain('comments and quoting of the source are not carried over');
  });

  test('goes before the name, and must be known', async () => {
    file('a.json', 'DVDI_VOLUME_NAME: v\n');
    expect(await extvol('lint --input yaml a.json')).toMatchObject({ code: 0, out: '' });
    expect((await extvol('lint --input ymal a.json')).err).toContain('did you mean `yaml`?');
  });
});

test('convert writes new paths into commands', async () => {
  const app = '{"id":"/a","cmd":"ls /var/lib/rexray/volumes/v/data","env":{"DVDI_VOLUME_NAME":"v"}}';
  const { out, err } = await extvol('convert --to marathon-external --container-path data --rewrite-paths', app);
  expect(JSON.parse(out).cmd).toBe('ls $MESOS_SANDBOX/data');
  expect(err).toContain('<stdin>:1:18 info convert/old-path rewrote path');
});

test('printing waits for a reader that is behind', async () => {
  const done: string[] = [];
  const slow = new Writable({
    highWaterMark: 4,
    write(chunk, _, callback) {
      setTimeout(() => {
        done.push(String(chunk));
        callback();
      }, 1);
    },
  });
  await writeWithBackpressure(slow, '');
  await writeWithBackpressure(slow, 'abcdef');
  expect(done).toEqual(['abcdef']);
});
