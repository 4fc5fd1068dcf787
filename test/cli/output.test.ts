import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';

// A disk that fails in the middle: the second file that is renamed, or written, is not.
const actual = jest.requireActual<typeof import('node:fs')>('node:fs');
const failing = { rename: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY };
const failAt = (left: 'rename' | 'write'): void => {
  failing[left] -= 1;
  if (failing[left] === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
};
jest.doMock('node:fs', () => ({
  ...actual,
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
  const { rewriteAll } = await import('../../src/cli/commands/output.ts');
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
  const { write } = await import('../../src/cli/commands/output.ts');
  const folder = makeFolder();
  failing.rename = 1;
  const path = join(folder, 'a');
  expect(write({} as Parameters<typeof write>[0], path, 'x')).toBe(`cannot write ${path}: no space left`);
  expect(read(folder)).toEqual({});
});
