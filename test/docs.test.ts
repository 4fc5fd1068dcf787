import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { replay } from './support/console.ts';
import { expectFile } from './support/expect-file.ts';

// Every ```console block of README.md, CONTRIBUTING.md and docs/*.md is run; UPDATE_FIXTURES=1 rewrites its output.
const root = join(__dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const setUp = 'npm ci && npm run build && ';
const block = /```console\n([\s\S]*?)```/g;

/** Inside the tests the package is installed and built, and `npm test` would run itself. */
const prepare = (command: string): string => (command === 'npm test' ? 'true' : command.replace(setUp, ''));

test.each(pages)('the commands of %s print what it says', (page) => {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  const rerun = text.replace(block, (_, transcript: string) => `\`\`\`console\n${replay(transcript, prepare)}\`\`\``);
  expectFile(path, rerun);
});

describe('README', () => {
  const read = (): string => readFileSync(join(root, 'README.md'), 'utf8');
  const commands = [...read().matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command);

  test('has two set-up command lines, which CI runs word for word', () => {
    const script = readFileSync(join(root, '.ci/run'), 'utf8').split('\n');
    const [first = '', second = ''] = commands;
    expect(first.startsWith(setUp)).toBe(true);
    expect(second).toBe('npm test');
    expect(script).toContain(first);
    expect(script).toContain(second);
  });
});

/** What a program prints, which takes `extvol` from the build. */
function runProgram(program: string): string {
  const script = program
    .replaceAll("'extvol'", `'${join(root, 'dist/index.js')}'`)
    .replaceAll("'extvol/volumes'", `'${join(root, 'dist/volumes/index.js')}'`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

// A ```js block with a ```text block behind it is a program and what it prints.
const program = /(```js\n([\s\S]*?)```\n\n```text\n)[\s\S]*?```/g;
const programs = pages.filter((page) => readFileSync(join(root, page), 'utf8').search(program) >= 0);

test.each(programs)('the programs of %s print what it says', (page) => {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  expectFile(
    path,
    text.replace(program, (_, start: string, script: string) => `${start}${runProgram(script)}\`\`\``),
  );
});

// A block behind `<!-- file: name -->` is that file, which other tests run.
const excerpt = /(<!-- file: (\S+) -->\n\n```\w*\n)[\s\S]*?```/g;
const excerpts = pages.filter((page) => readFileSync(join(root, page), 'utf8').search(excerpt) >= 0);

test.each(excerpts)('the files that %s shows are those of the repository', (page) => {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  expectFile(
    path,
    text.replace(
      excerpt,
      (_, start: string, name: string) => `${start}${readFileSync(join(root, name), 'utf8')}\`\`\``,
    ),
  );
});

test('docs/ci.md shows no file but such', () => {
  const text = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  expect(text.match(/```\w+/g)?.length).toBe((text.match(excerpt)?.length ?? 0) + (text.match(block)?.length ?? 0));
});
