import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { cacheFolder } from '../../src/cli/cache-folder.ts';
import { keepCode } from '../../src/cli/code-cache.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'extvol-code-'));
const user = process.getuid?.() ?? 0;

describe('the folder for compiled code', () => {
  test('is made for its user alone, once', () => {
    const parent = newFolder();
    const folder = join(parent, `extvol-${user}`);
    expect([cacheFolder(parent, user), cacheFolder(parent, user)]).toEqual([folder, folder]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test.each<[string, (folder: string, parent: string) => unknown]>([
    ['others may write into it', (folder) => [mkdirSync(folder), chmodSync(folder, 0o720)]],
    ['others may read in it', (folder) => [mkdirSync(folder), chmodSync(folder, 0o704)]],
    ['it is a link', (folder, parent) => [mkdirSync(join(parent, 'a'), 0o700), symlinkSync(join(parent, 'a'), folder)]],
    ['it is a file', (folder) => writeFileSync(folder, '', { mode: 0o600 })],
    ['there is nothing to make it in', (_, parent) => rmSync(parent, { recursive: true })],
  ])('is none where %s', (_, prepare) => {
    const parent = newFolder();
    prepare(join(parent, `extvol-${user}`), parent);
    expect(cacheFolder(parent, user)).toBeUndefined();
  });

  test('is none where it is of another user', () => {
    const parent = newFolder();
    mkdirSync(join(parent, `extvol-${user + 1}`), 0o700);
    expect(cacheFolder(parent, user + 1)).toBeUndefined();
  });

  test('is any where there are no users', () => {
    const parent = newFolder();
    expect(cacheFolder(parent, undefined)).toBe(join(parent, 'extvol-code'));
  });
});

/** A folder with a module that exports its sum, loaded by `load`; `inherited` are those that are loaded as ever. */
function makeModule(source = 'exports.sum = ((a, b) => a + b)(1, 2); exports.folder = __dirname;') {
  const [own, cache] = [newFolder(), newFolder()];
  const path = join(own, 'sum.js');
  const inherited: string[] = [];
  writeFileSync(path, source);
  const load = (file = path): Record<string, unknown> => {
    const ever = (_: NodeModule, name: string): void => void inherited.push(name);
    const extensions: NodeJS.RequireExtensions = { '.js': ever, '.json': ever, '.node': ever };
    const save = keepCode(own, cache, extensions);
    const module = { exports: {}, require } as unknown as NodeModule;
    extensions['.js'](module, file);
    save();
    return module.exports;
  };
  const kept = (): readonly string[] => readdirSync(cache);
  return { own, cache, path, inherited, load, kept };
}

describe('compiled code', () => {
  test('is kept and taken, each module once', () => {
    const { own, cache, load, kept } = makeModule();
    expect(load()).toEqual({ sum: 3, folder: own });
    const [name] = kept();
    expect(name).toMatch(/^sum\.js-[0-9a-f]+-v\d/);
    const file = join(cache, String(name));
    const before = statSync(file);
    expect(before.mode & 0o777).toBe(0o600);
    expect(load()).toEqual({ sum: 3, folder: own });
    expect([kept(), statSync(file).ino]).toEqual([[name], before.ino]);
  });

  test('is written again where it is damaged', () => {
    const { own, cache, load, kept } = makeModule();
    load();
    const file = join(cache, String(kept()[0]));
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.from(whole).fill(0, 99));
    expect(load()).toEqual({ sum: 3, folder: own });
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  test('of another source is not taken', () => {
    const { path, load, kept } = makeModule('exports.sum = 3;');
    load();
    writeFileSync(path, 'exports.sum = 4;');
    expect(load()).toEqual({ sum: 4 });
    expect(kept()).toHaveLength(2);
  });

  test.each<[string, (cache: string) => void]>([
    ['its folder is gone', () => {}],
    ['its folder is a file by now', (cache) => writeFileSync(cache, '')],
  ])('is not written where %s', (_, replace) => {
    const { own, cache, load } = makeModule();
    rmSync(cache, { recursive: true });
    replace(cache);
    expect(load()).toEqual({ sum: 3, folder: own });
  });

  test('is not kept of what is elsewhere', () => {
    const { inherited, load, kept } = makeModule();
    const elsewhere = join(newFolder(), 'other.js');
    expect([load(elsewhere), inherited, kept()]).toEqual([{}, [elsewhere], []]);
  });
});

const main = join(__dirname, '../../dist/cli/main.js');

/** Run `extvol lint` with a folder for temporary files. */
const run = (
  temporary: string,
  env: NodeJS.ProcessEnv = {},
): Promise<readonly [code: number | null, printed: string]> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'lint', '-'], { env: { ...env, TMPDIR: temporary } });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
    child.on('close', (code) => resolve([code, printed]));
    child.stdin.end('{"id": "/a", "cmd": "xy"}');
  });

/** Data with the sum that belongs to it. */
function withSum(data: Buffer): Buffer {
  data.writeUInt32LE(crc32(data.subarray(0, -4)), data.length - 4);
  return data;
}

describe('the command', () => {
  const clean = [0, '1 file, 1 workload, 0 volumes: 0 errors, 0 warnings, 0 info\n'];

  test('keeps its code, also where several begin at once', async () => {
    const temporary = newFolder();
    const folder = join(temporary, `extvol-${user}`);
    expect(await Promise.all([run(temporary), run(temporary), run(temporary)])).toEqual([clean, clean, clean]);
    const kept = readdirSync(folder).sort();
    expect(kept.filter((name) => !name.endsWith(`-${process.version}-${process.arch}`))).toEqual([]);
    expect(kept.some((name) => name.startsWith('start.js'))).toBe(true);
    expect(await run(temporary)).toEqual(clean);
    expect(readdirSync(folder).sort()).toEqual(kept);
  });

  test.each<[string, (data: Buffer) => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['is cut', (data) => data.subarray(0, data.length - 8)],
    ['is of other flags', (data) => withSum(data.fill(1, 12, 16))],
    ['has one wrong byte', (data) => data.fill(255 - Number(data[400]), 400, 401)],
  ])('makes its code again where it %s', async (_, damage) => {
    const temporary = newFolder();
    await run(temporary);
    const folder = join(temporary, `extvol-${user}`);
    const file = join(folder, String(readdirSync(folder).find((name) => name.startsWith('start.js'))));
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    expect(await run(temporary)).toEqual(clean);
    const now = readFileSync(file);
    expect([now.equals(withSum(Buffer.from(now))), now.equals(damaged)]).toEqual([true, false]);
  });

  test.each<[string, NodeJS.ProcessEnv, prepare: (temporary: string) => void]>([
    ['a variable says so', { NODE_DISABLE_COMPILE_CACHE: '1' }, () => {}],
    ['there is no folder for it', {}, (temporary) => rmSync(temporary, { recursive: true })],
    ['others may read in it', {}, (temporary) => mkdirSync(join(temporary, `extvol-${user}`), 0o755)],
  ])('keeps nothing where %s', async (_, env, prepare) => {
    const temporary = newFolder();
    prepare(temporary);
    expect(await run(temporary, env)).toEqual(clean);
    const made = existsSync(temporary) ? readdirSync(temporary, { recursive: true }) : [];
    expect(made.filter((name) => String(name).includes('.js'))).toEqual([]);
  });
});
