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
const setUp = 'npm install && npm run build && ';
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

test.each(['README.md', 'docs/reporters.md'])('the program of %s prints what it says', (name) => {
  const page = readFileSync(join(root, name), 'utf8');
  const program = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(page);
  const script = (program?.[1] ?? '').replace("'extvol'", `'${join(root, 'dist/index.js')}'`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expectFile(
    join(root, name),
    page.replace(/(```text\n)[\s\S]*?```/, (_, fence: string) => `${fence}${stdout}\`\`\``),
  );
});
