import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { decode } from '../../src/cli/decode.ts';
import { run } from '../../src/cli/run.ts';
import { makeFolder, runIn } from '../support/command-line.ts';

let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
});
const file = (name: string, content: string | Buffer): void => writeFileSync(join(cwd, name), content);

/** Run the command line in this process, on a folder of its own. */
const extvol = (line: string, input: string | Buffer = '') => runIn(cwd, line.split(' '), { input });

const relative = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"data"}';
const clean = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"/tmp/v"}';
const app =
  '{"id":"/a","container":{"type":"MESOS","volumes":[{"containerPath":"d","mode":"RW","external":{"name":"v","provider":"dvdi","options":{"dvdi/driver":"rexray"}}}]}}';

describe('lint', () => {
  test('exit codes: clean, found, used wrongly, unreadable', async () => {
    file('clean.json', clean);
    file('bad.json', relative);
    expect(await extvol('lint clean.json')).toEqual({
      code: 0,
      out: '',
      err: '1 file, 1 workload, 1 volume: 0 errors, 0 warnings, 0 info\n',
    });
    expect(await extvol('lint bad.json')).toMatchObject({ code: 1 });
    expect(await extvol('lint bad.json nowhere.json')).toMatchObject({
      code: 3,
      out: expect.stringContaining('nowhere.json error file/unreadable cannot read: no such file'),
    });
    expect(await extvol('lint *.yaml')).toEqual({ code: 2, out: '', err: 'extvol: no file matches "*.yaml"\n' });
    expect(await extvol('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
    expect(await extvol('lnt')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean lint?') });
  });

  test('agents: their files make the target, and are reported first', async () => {
    file('app.json', clean);
    file('flags.yaml', 'isolation: posix/cpu\nisolation: filesystem/linux\n---\ncontainerizers: docker\n');
    file('modules.json', '{"libraries": [{"file": "/a.so", "modules": [{"name": "m"},]}]}');
    const { code, out } = await extvol('lint --agent flags.yaml --agent modules.json --agent nowhere.json app.json');
    expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'flags.yaml:2:1 warning text/duplicate-key',
      'flags.yaml:2:12 info advice/default-isolators-replaced',
      'modules.json:1:59 error text/syntax',
      'nowhere.json error file/unreadable',
      'app.json:1:21 error dvdi-module/not-enabled',
      '',
    ]);
    expect(code).toBe(3);
    file('target.yaml', 'isolation: posix/cpu,com_emccode_mesos_DockerVolumeDriverIsolator\n');
    expect(await extvol('lint --agent target.yaml app.json')).toMatchObject({ code: 0, out: '' });
  });

  test('reads files, patterns and standard input, each once', async () => {
    file('b.json', clean);
    file('a.json', relative);
    file('c.yml', 'id: /a\ncmd: xx\n');
    const { out, err } = await extvol('lint *.json c.yml b.json -', relative);
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual(['a.json', '<stdin>', '']);
    expect(err).toMatch(/^4 files, 4 workloads, 3 volumes/);
  });

  test('an empty folder, a missing file and odd bytes are reported, and the rest is read', async () => {
    mkdirSync(join(cwd, 'folder'));
    file('odd.json', Buffer.from('{"a":\n"\xff"}', 'latin1'));
    file('clean.json', clean);
    file('under', 'x');
    const { code, out, err } = await extvol('lint folder odd.json clean.json under/file.json');
    expect([code, out]).toEqual([
      2,
      'odd.json:2:2 error text/encoding byte 0xff is not UTF-8; save the text as UTF-8\nunder/file.json error file/unreadable cannot read: no such file\n',
    ]);
    expect(err).toBe(
      'extvol: no manifest (.json, .jsonc, .yaml, .yml) is in "folder"\n3 files, 1 workload, 1 volume: 2 errors, 0 warnings, 0 info\n',
    );
  });

  test('names that are too long', async () => {
    const long = `${'x'.repeat(300)}.json`;
    expect((await extvol(`lint ${long}`)).out).toContain('cannot read: the name is too long');
  });

  test('targets and host paths', async () => {
    const path = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_OPTS":"a=b","DVDI_VOLUME_CONTAINERPATH":"data"}';
    expect((await extvol('lint --target dvdi-module=0.2.0 -', path)).out).toContain('container-path-ignored');
    expect(
      (
        await extvol(
          'lint --target mesos=1.4 --target dvdi-module=0.2.0,marathon=1.8 --host-path /a --host-path /b -',
          path,
        )
      ).out,
    ).not.toContain('container-path-absolute');
    const flocker = '{"FLOCKER_ID":"a","FLOCKER_CONTAINER_VOLUME_PATH":"/srv/a"}';
    for (const [options, rule] of [
      ['--host-path /srv/a', 'warning flocker-module/path-exists'],
      ['--host-path /srv/b --host-path /srv/a=directory', 'error flocker-module/path-exists'],
      ['--host-path /srv/a=file --host-path /srv/b=link', 'error flocker-module/path-deleted'],
      ['--host-path /srv/a=link', 'warning flocker-module/path-deleted'],
    ])
      expect((await extvol(`lint ${options} -`, flocker)).out).toContain(` ${rule} `);
    expect((await extvol('lint --host-path srv -', flocker)).err).toBe(
      'extvol: --host-path must be a path that begins with a slash, not `"srv"`\n',
    );
    expect((await extvol('lint --host-path /srv=socket -', flocker)).err).toBe(
      'extvol: --host-path must be a path, with one of =directory, =empty-directory, =file, =link behind it or nothing, not `"/srv=socket"`\n',
    );
    expect((await extvol('lint --target mesoss=1 -', path)).err).toBe(
      'extvol: unknown product in --target `mesoss`; use one of `marathon`, `mesos`, `dvdi-module`, `dvdcli`; did you mean `mesos`?\n',
    );
    expect((await extvol('lint --target mesos=new -', path)).err).toBe(
      'extvol: unknown mesos version `new`; use one of `0.20`, `0.21`, `0.22`, `0.23`, `0.24`, `0.25`, `0.26`, `0.27`, `0.28`, `1.0`, `1.1`, `1.2`, `1.3`, `1.4`, `1.5`, `1.6`, `1.7`, `1.8`, `1.9`, `1.10`, `1.11`\n',
    );
    expect((await extvol('lint --target mesos -', path)).code).toBe(2);
    for (const twice of ['--target mesos=1.4,mesos=1.9', '--target mesos=1.4 --target marathon=1.8,mesos=1.4'])
      expect(await extvol(`lint ${twice} -`, path)).toMatchObject({
        code: 2,
        err: 'extvol: --target has two versions of mesos; give one\n',
      });
    expect((await extvol('lint --target mesos=1.4=1.9 -', path)).err).toContain('unknown mesos version `1.4=1.9`');
  });

  test('warnings count against --max-warnings', async () => {
    file('warn.json', '{"id":"/a","cmd":"xx","cmd":"yy"}');
    expect((await extvol('lint warn.json')).code).toBe(0);
    expect((await extvol('lint --max-warnings 1 warn.json')).code).toBe(0);
    expect((await extvol('lint --max-warnings 0 warn.json')).code).toBe(1);
    expect((await extvol('lint --max-warnings x warn.json')).code).toBe(2);
  });

  test('the report goes to a file or into a folder', async () => {
    file('bad.json', relative);
    expect((await extvol('lint --output report.txt bad.json')).out).toBe('');
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('dvdi-module/container-path-absolute');
    for (const [path, why] of [
      ['no/report.txt', 'no such folder'],
      ['report/', 'no such folder'],
      ['bad.json/report', 'no such folder'],
    ])
      expect(await extvol(`lint --output ${path} bad.json`)).toEqual({
        code: 2,
        out: '',
        err: `extvol: cannot write ${path}: ${why}\n`,
      });
    mkdirSync(join(cwd, 'out'));
    expect((await extvol('lint --output out/ bad.json')).out).toBe('');
    expect(readFileSync(join(cwd, 'out/report'), 'utf8')).toContain('dvdi-module/container-path-absolute');
  });

  test('a report is not written over what is checked', async () => {
    file('bad.json', relative);
    expect(await extvol('lint --format json=bad.json bad.json')).toEqual({
      code: 2,
      out: '',
      err: 'extvol: the report would replace bad.json\n',
    });
    symlinkSync('bad.json', join(cwd, 'link.txt'));
    expect(await extvol('lint --output link.txt -- bad.json -', '{}')).toMatchObject({
      code: 2,
      err: 'extvol: the report would replace bad.json\n',
    });
    expect(readFileSync(join(cwd, 'bad.json'), 'utf8')).toBe(relative);
  });

  test('JSON is one document, with nothing raw that a terminal acts on', async () => {
    file('bad.json', '{"id":"/a","cpus":"\u009b31m\u202e"}');
    const { out } = await extvol('lint --format json bad.json');
    expect(JSON.parse(out).counts).toEqual({ error: 1, warning: 0, info: 0 });
    expect(out).not.toMatch(/[\u0080-\u009f\u202e]/);
    expect(JSON.parse((await extvol('lint --format json -', clean)).out).files).toEqual([
      { file: '<stdin>', diagnostics: [] },
    ]);
  });
});

describe('convert', () => {
  test('writes to standard output, to a file, and into a folder', async () => {
    file('a.json', clean);
    file('b.json', clean.replace('"v"', '"w"'));
    mkdirSync(join(cwd, 'out'));
    expect(JSON.parse((await extvol('convert --to mesos-volume a.json')).out)).toHaveLength(1);
    expect((await extvol('convert --to mesos-volume --output one.json a.json')).out).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'one.json'), 'utf8'))).toHaveLength(1);
    expect((await extvol('convert --to mesos-volume --output out a.json b.json -', clean)).code).toBe(0);
    expect(['a.json', 'b.json', 'stdin.json'].map((name) => existsSync(join(cwd, 'out', name)))).toEqual([
      true,
      true,
      true,
    ]);
    expect((await extvol('convert --to mesos-volume --output both.json a.json b.json')).code).toBe(2);
    mkdirSync(join(cwd, 'sub'));
    file('sub/a.json', clean);
    expect(await extvol('convert --to mesos-volume --output out a.json sub/a.json')).toMatchObject({
      code: 2,
      err: 'extvol: a.json and sub/a.json would both be written to "out/a.json"\n',
    });
    expect((await extvol('convert --to mesos-volume --output no/a.json a.json')).code).toBe(2);
    expect(await extvol('convert --to mesos-volume --output other/ a.json')).toMatchObject({
      code: 2,
      err: 'extvol: cannot write other/: no such folder\n',
    });
    expect(existsSync(join(cwd, 'other'))).toBe(false);
    expect((await extvol('convert --to mesos-volume nowhere.json')).code).toBe(3);
  });

  test.each([
    ['--output a.json a.json', 'result would replace a.json; --write changes the files themselves'],
    ['--output . a.json', 'result would replace a.json; --write changes the files themselves'],
    ['--output link.json a.json', 'result would replace a.json; --write changes the files themselves'],
    ['--format json=a.json a.json', 'report would replace a.json'],
    ['--output o --format json=o a.json', 'report would replace CWD/o'],
  ])('%s is refused', async (line, message) => {
    file('a.json', clean);
    symlinkSync('a.json', join(cwd, 'link.json'));
    expect(await extvol(`convert --to mesos-volume ${line}`)).toEqual({
      code: 2,
      out: '',
      err: `extvol: the ${message.replace('CWD', cwd)}\n`,
    });
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(clean);
  });

  test('counts what was converted', async () => {
    file('a.json', app);
    file('b.json', clean);
    const counted = async (line: string): Promise<string | undefined> =>
      / (\d+) converted/.exec((await extvol(`convert ${line}`)).err)?.[1];
    expect(await counted('--to docker-parameters --from flocker-env a.json')).toBe('0');
    expect(await counted('--to mesos-volume --from flocker-env b.json')).toBe('0');
    expect(await counted('--to mesos-volume a.json b.json')).toBe('2');
    file('a.ndjson', `${app}\n${clean}\n`);
    expect(await counted('--to mesos-volume a.ndjson')).toBe('1');
    expect(await counted('--to mesos-volume --from flocker-env a.ndjson')).toBe('0');
  });

  test('says that comments of YAML go', async () => {
    const { out, err } = await extvol(
      'convert --to mesos-volume -',
      '# a\nDVDI_VOLUME_NAME: v # b\nDVDI_VOLUME_CONTAINERPATH: d/e',
    );
    expect(out).toMatch(/^- container_path: d\/e\n[^#]*\n$/);
    expect(err).toContain('info convert/changed the output is written anew');
  });

  test('several outputs follow each other on standard output', async () => {
    file('a.json', clean);
    file('b.yaml', 'DVDI_VOLUME_NAME: w\nDVDI_VOLUME_CONTAINERPATH: /tmp/w');
    const json = await extvol('convert --to mesos-volume --shape volume a.json a.json -', clean);
    expect(json.out.match(/^\{/gm)).toHaveLength(2);
    const yaml = await extvol(
      'convert --to mesos-volume b.yaml -',
      'DVDI_VOLUME_NAME: x\nDVDI_VOLUME_CONTAINERPATH: /x',
    );
    expect(yaml.out.match(/^---$/gm)).toHaveLength(1);
    const mixed = await extvol('convert --to mesos-volume a.json b.yaml');
    expect(mixed.out).toMatch(/^\[.*\]\n---\n- container_path/s);
    file('open.json', app);
    const open = await extvol('convert --to marathon-external open.json -', app);
    expect(open.out).toBe(`${app}\n${app}`);
  });

  test('writes nothing where it is refused', async () => {
    file('a.json', '{"DVDI_VOLUME_NAME":"v"}');
    const { code, out, err } = await extvol('convert --to mesos-volume --output out.json a.json');
    expect([code, out, existsSync(join(cwd, 'out.json'))]).toEqual([1, '', false]);
    expect(err).toContain('a.json:1:21 error convert/refused');
  });

  test('takes every option', async () => {
    file('base.json', '{"id":"/base","cmd":"xx"}');
    file('two.yaml', '- id: /a\n  env: {DVDI_VOLUME_NAME: v}\n- id: /b\n  env: {DVDI_VOLUME_NAME: w}\n');
    const { out } = await extvol(
      'convert --to marathon-external --from dvdi-env --base base.json --workload /b --container-path /mnt/{name} two.yaml',
    );
    expect(out).toContain('id: /base');
    expect(out).toContain('containerPath: /mnt/w');
    expect(JSON.parse((await extvol('convert --to mesos-volume --shape volume -', app)).out)).toMatchObject({
      container_path: 'd',
    });
    file('base.txt', '{');
    expect((await extvol('convert --to dvdi-env --base base.txt -', app)).err).toBe(
      'extvol: --base "base.txt" is neither JSON nor YAML\n',
    );
    expect((await extvol('convert --to dvdi-env --base none.json -', app)).err).toBe(
      'extvol: cannot read --base "none.json": no such file\n',
    );
    expect((await extvol('convert -', app)).code).toBe(2);
  });

  test('what must not happen is told in one line', async () => {
    const [stdin, stderr] = [new PassThrough(), new PassThrough()];
    const stdout = new PassThrough();
    stdout.write = () => {
      throw new Error('broken');
    };
    stdin.end(relative);
    expect(await run(['lint'], { stdin, stdout, stderr, cwd, env: {}, schemas: '', version: '1.2.3' })).toBe(3);
    expect(String(stderr.read())).toBe('extvol: internal error: Error: broken\n');
  });

  test('of a stream of documents all are converted or none', async () => {
    const stream =
      'DVDI_VOLUME_NAME: v\nDVDI_VOLUME_CONTAINERPATH: /d\n---\nDVDI_VOLUME_NAME: w\nDVDI_VOLUME_CONTAINERPATH: /e\n';
    expect((await extvol('convert --to mesos-volume -', stream)).out.split('---')).toHaveLength(2);
    expect(await extvol('convert --to mesos-volume -', stream.replace('CONTAINERPATH: /e', 'OPTS: a=b'))).toMatchObject(
      { code: 1, out: '' },
    );
  });
});

describe('rules', () => {
  test('are listed as lines and as JSON', async () => {
    const { out } = await extvol('rules');
    expect(out).toContain(
      'dvdi-module/container-path-absolute error agent-prepare A DVDI container path must start with `/`.\n',
    );
    expect(out).toContain('advice/unknown-field info advice ');
    const listed = JSON.parse((await extvol('rules --format json')).out);
    expect(listed).toHaveLength(out.split('\n').length - 1);
    expect(listed[0]).toMatchObject({ id: expect.any(String), authority: 'advice', references: expect.any(Array) });
  });

  test('are explained one by one', async () => {
    expect((await extvol('explain mesos-agent/docker-volume-read-only-ignored')).out).toMatch(
      /^mesos-agent\/docker-volume-read-only-ignored \(warning, mesos-agent, never-reported, since Mesos [\d.]+, before Mesos 1\.7\.0\)\n\n/,
    );
    expect((await extvol('explain advice/unknown-field')).out).toMatch(/^advice\/unknown-field \(info, advice\)\n/);
    expect((await extvol('explain dvdi-module/container-path-exists')).out).toContain('since DVDI module 0.3.0)');
    const { out } = await extvol('rules');
    const ofMarathon = out.split(/(?<=\n)/).filter((line) => line.startsWith('marathon/'));
    expect((await extvol('explain marathon')).out).toBe(ofMarathon.join(''));
    expect((await extvol('explain marathon/*')).out).toBe(ofMarathon.join(''));
    expect((await extvol('explain dvdi-modul')).err).toContain('did you mean `dvdi-module`?');
    expect(await extvol('explain marathon/dvdi-driver')).toMatchObject({
      code: 2,
      err: 'extvol: unknown rule, driver or option "marathon/dvdi-driver"; did you mean `marathon/dvdi-driver-label`?\n',
    });
  });
});

describe('drivers', () => {
  test('are listed', async () => {
    expect((await extvol('drivers')).out).toContain('rexray REX-Ray, options: 13\n');
  });

  test.each<[id: string, begin: string, parts: readonly string[]]>([
    [
      'rexray',
      'rexray, rexray/azureud',
      ['\n\nOptions:\n  size: Size of a new volume.\n', '\n\nSources:\n  rexray 0.3.3'],
    ],
    ['hedvig', 'hedvig (driver: Hedvig)', ['No public source was found for its options.']],
    ['flocker', 'flocker (driver: Flocker)\n\nOptions:', []],
    [
      'rexray/size',
      'rexray/size (option of REX-Ray)',
      ['  unit: GB\n', '  default: 16\n', '  else: REX-Ray reads it as 0\n'],
    ],
    ['rexray/ebs/newFsType', 'rexray/newfstype (option of REX-Ray)', ['  versions: before 0.4\n']],
    ['rexray/type', 'rexray/type ', ['  versions: since 0.4\n']],
    ['pxd/priority_io', 'pxd/io_priority (option of Portworx)', ['  also: priority_io\n']],
    ['dvdi/iops', 'convoy/iops (option of Rancher Convoy)', ['\n\nrexray/iops (option of REX-Ray)\n']],
  ])('%s is explained', async (id, begin, parts) => {
    const { code, out } = await extvol(`explain ${id}`);
    expect(code).toBe(0);
    expect(out.startsWith(begin)).toBe(true);
    for (const part of parts) expect(out).toContain(part);
  });

  test.each([
    ['rexray/szie', '; did you mean `rexray/size`?'],
    ['datera/maxiops', '; did you mean `datera/maxIops`?'],
    ['dvdi/nothing-like-it', '; see `extvol rules` and `extvol drivers`'],
    ['__proto__', '; see `extvol rules` and `extvol drivers`'],
  ])('%s is unknown', async (id, hint) => {
    const err = `extvol: unknown rule, driver or option "${id}"${hint}\n`;
    expect(await extvol(`explain ${id}`)).toEqual({ code: 2, out: '', err });
  });
});

describe('bytes', () => {
  test.each([
    ['UTF-16 little endian', [0xff, 0xfe, 0x7b, 0], 1, 1],
    ['UTF-16 big endian', [0xfe, 0xff, 0, 0x7b], 1, 1],
    ['a broken sequence', [0x7b, 0x0a, 0xc3, 0x28], 2, 1],
    ['a sequence cut off at the end', [0x7b, 0xe2, 0x82], 1, 2],
    ['a wrong byte behind wide characters', [0xf0, 0x9f, 0x98, 0x80, 0xff], 1, 3],
  ])('%s', (_, bytes, line, column) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({
      rule: 'text/encoding',
      position: { start: { line, column } },
    });
  });

  test('a BOM stays for the reader of the text', () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x35]))).toBe('\ufeff5');
    expect(decode(Uint8Array.from([]))).toBe('');
  });
});

test('a file that may not be read is told', async () => {
  file('secret.json', clean);
  chmodSync(join(cwd, 'secret.json'), 0o000);
  const { out } = await extvol('lint secret.json');
  expect(['', 'secret.json error file/unreadable cannot read: permission denied\n']).toContain(out);
});

describe('dry-run and explain-answer', () => {
  const running = app.replace('{', '{"cmd":"xx",');
  test('exit codes: accepted, refused, used wrongly, unreadable', async () => {
    file('app.json', running);
    file('bad.json', running.replace('"RW"', '"RO"'));
    expect(await extvol('dry-run app.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('/a: marathon HTTP 201\n'),
      err: '1 file, 3 answers, 0 refusals: 0 errors, 0 warnings, 0 info\n',
    });
    expect(await extvol('dry-run bad.json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('HTTP 422 at raml'),
    });
    expect(await extvol('dry-run bad.json nowhere.json')).toMatchObject({ code: 3 });
    expect(await extvol('dry-run --format json bad.json nowhere.json')).toMatchObject({
      code: 3,
      out: expect.stringContaining('"status": 422'),
    });
    file('env.json', '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_NAME1":"w"}');
    const used = await extvol(
      'dry-run --features secrets --volume-in-use rexray/v=/x --volume-in-use rexray/w env.json',
    );
    expect(used.out).toMatch(/volume v, .*mounted already.*\n.*volume w, .*mounted already/);
    expect(await extvol('dry-run --volume-in-use rexray app.json')).toMatchObject({ code: 2 });
    file('group.json', '{"id":"/Upper","apps":[]}');
    expect(await extvol('dry-run group.json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('/id error.pattern'),
    });
    file('flags.yaml', 'isolation: docker/volume,filesystem/linux\n');
    const offered = await extvol('dry-run --agent flags.yaml env.json');
    expect(offered).toMatchObject({ code: 1, out: expect.stringContaining('dvdi-module never-reported') });
    file('stream.yaml', 'DVDI_VOLUME_NAME: v\n---\n[');
    const stream = JSON.parse((await extvol('dry-run --format json stream.yaml')).out);
    expect(stream).toMatchObject([
      { answers: [], diagnostics: [{ rule: 'text/syntax' }] },
      { document: 'environment' },
    ]);
    expect(await extvol('dry-run --target mesos=2 app.json')).toMatchObject({ code: 2 });
    expect(await extvol('dry-run -', '{"a":1}')).toMatchObject({
      code: 1,
      out: expect.stringContaining('no known document'),
    });
    expect((await extvol('dry-run -', '{"name":"t","task_id":{"value":"1"},"container":{"type":"MESOS"}}')).code).toBe(
      1,
    );
  });

  test('an answer is explained, or told to be unknown', async () => {
    file('app.json', running.replace('"RW"', '"RO"'));
    const body = (error: string) =>
      JSON.stringify({
        message: 'Object is not valid',
        details: [{ path: '/container/volumes(0)/mode', errors: [error] }],
      });
    const known = await extvol('explain-answer - -f app.json', body('does not equal RW'));
    expect(known).toMatchObject({
      code: 0,
      out: expect.stringContaining('app.json:1:90 error marathon/dvdi-mesos-rw-only'),
    });
    const unknown = await extvol('explain-answer -f app.json', body('no'));
    expect(unknown).toMatchObject({
      code: 1,
      out: expect.stringContaining('Nothing in this document is known to cause this.'),
    });
    expect(await extvol('explain-answer - -f app.json --format json', body('no'))).toMatchObject({ code: 1 });
    expect(await extvol('explain-answer nowhere.json -f app.json')).toMatchObject({ code: 3 });
    const wrong = { code: 1, out: '', err: expect.stringMatching(/^app.json error answer\/unknown/) };
    expect(await extvol('explain-answer app.json -f app.json')).toMatchObject(wrong);
    file('broken.json', '{');
    const broken = { code: 1, out: '', err: expect.stringMatching(/^broken.json:1:2 error text\/syntax/) };
    expect(await extvol('explain-answer - -f broken.json', body('x'))).toMatchObject(broken);
    const text = "Volume name 'v' in /a conflicts with volume(s) of same name in app(s): /b";
    const cluster = await extvol('explain-answer - -f app.json', JSON.stringify({ message: text }));
    expect(cluster).toMatchObject({
      code: 0,
      out: expect.stringContaining('not in this document, but in the cluster'),
    });
  });
});
