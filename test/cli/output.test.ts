import { chmodSync, linkSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';

// A disk that fails in the middle: the second file that is renamed, or written, is not.
const actual = jest.requireActual<typeof import('node:fs')>('node:fs');
const failing = { rename: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY, again: 0 };
const failAt = (left: 'rename' | 'write'): void => {
  failing[left] -= 1;
  if (failing[left] <= 0 && failing[left] >= -failing.again)
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
};
// Files of somebody else, as root or a user without rights meets them.
const owners = { isOther: false, mayGive: true, mayWrite: true, given: [] as number[][] };
const refuse = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};
beforeEach(() => {
  Object.assign(failing, { rename: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY, again: 0 });
  Object.assign(owners, { isOther: false, mayGive: true, mayWrite: true, given: [] });
});
jest.doMock('node:fs', () => ({
  ...actual,
  fstatSync: (file: number) => {
    const { uid, gid } = actual.fstatSync(file);
    return { uid: owners.isOther ? uid + 1 : uid, gid };
  },
  fchownSync: (_: number, uid: number, gid: number) =>
    owners.mayGive ? void owners.given.push([uid, gid]) : refuse('EPERM'),
  accessSync: () => (owners.mayWrite ? undefined : refuse('EACCES')),
  renameSync: (from: string, to: string) => {
    failAt('rename');
    actual.renameSync(from, to);
  },
  writeFileSync: (path: string, text: string) => {
    failAt('write');
    actual.writeFileSync(path, text);
  },
}));

const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'extvol-output-'));

const read = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

async function rewriteTwo(folder: string): Promise<string | undefined> {
  const { rewriteAll } = await import('../../src/cli/output.ts');
  for (const name of ['a', 'b']) writeFileSync(join(folder, name), `old ${name}`);
  return rewriteAll(
    ['a', 'b'].map((name) => ({ path: join(folder, name), before: `old ${name}`, text: `new ${name}` })),
  );
}

test.each(['rename', 'write'] as const)('files are all rewritten or none, also where a %s fails', async (step) => {
  const folder = makeFolder();
  failing[step] = 2;
  expect(await rewriteTwo(folder)).toBe(`cannot write ${join(folder, 'b')}: no space left`);
  expect(read(folder)).toEqual({ a: 'old a', b: 'old b' });
});

test('a file that cannot be put in its place leaves nothing beside it', async () => {
  const { write } = await import('../../src/cli/output.ts');
  const folder = makeFolder();
  failing.rename = 1;
  const path = join(folder, 'a');
  expect(write({} as Parameters<typeof write>[0], path, 'x')).toBe(`cannot write ${path}: no space left`);
  expect(read(folder)).toEqual({});
});

describe('a file that is replaced', () => {
  let [folder, path] = ['', ''];
  const look = () => statSync(path);
  beforeEach(() => {
    folder = makeFolder();
    path = join(folder, 'a');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
  });
  const put = async (text: string): Promise<string | undefined> => {
    const { write } = await import('../../src/cli/output.ts');
    return write({} as Parameters<typeof write>[0], path, text);
  };

  test('keeps its owner, its group and its mode', async () => {
    const { uid, gid, ino } = look();
    owners.isOther = true;
    expect(await put('new')).toBeUndefined();
    expect([owners.given, look().mode & 0o777, look().ino === ino]).toEqual([[[uid, gid]], 0o640, false]);
    expect(read(folder)).toEqual({ a: 'new' });
  });

  test('is written into where its owner cannot be kept', async () => {
    const { ino } = look();
    Object.assign(owners, { isOther: true, mayGive: false });
    expect(await put('new')).toBeUndefined();
    expect([read(folder), look().ino, look().mode & 0o777]).toEqual([{ a: 'new' }, ino, 0o640]);
  });

  test('keeps its other names', async () => {
    linkSync(path, join(folder, 'b'));
    expect(await put('new')).toBeUndefined();
    expect(read(folder)).toEqual({ a: 'new', b: 'new' });
  });

  test('holds what it held where it cannot be written into', async () => {
    linkSync(path, join(folder, 'b'));
    failing.write = 2;
    expect(await put('new')).toBe(`cannot write ${path}: no space left`);
    expect(read(folder)).toEqual({ a: 'old', b: 'old' });
  });

  test('is lost only by name where it can be neither written nor restored', async () => {
    linkSync(path, join(folder, 'b'));
    failing.write = 2;
    failing.again = 1;
    const message = String(await put('new'));
    const [, kept = ''] =
      /^cannot write .*: no space left; its old content is lost, its new content is in (.+)$/.exec(message) ?? [];
    expect(readFileSync(kept, 'utf8')).toBe('new');
  });

  test('must be one that may be written', async () => {
    owners.mayWrite = false;
    expect(await put('new')).toBe(`cannot write ${path}: permission denied`);
    expect(read(folder)).toEqual({ a: 'old' });
  });
});
