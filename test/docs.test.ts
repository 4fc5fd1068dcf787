import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { replay } from './support/console.ts';

// Every ```console block of README.md, CONTRIBUTING.md and docs/*.md is run; UPDATE_FIXTURES=1 rewrites its output.
const root = join(__dirname, '..');
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const setUp = 'npm ci && npm run build && ';
const block = /```console\n([\s\S]*?)```/g;

/** Inside the tests the package is installed and built, and `npm test` would run itself. */
const prepare = (command: string): string => (command === 'npm test' ? 'true' : command.replace(setUp, ''));

test.each(pages)('the commands of %s print what it says', (page) => {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  const rerun = text.replace(block, (_, transcript: string) => `\`\`\`console\n${replay(transcript, prepare)}\`\`\``);
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(path, rerun);
  expect(text).toBe(rerun);
});

describe('README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const commands = [...readme.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command);

  test('has two set-up command lines, which CI runs word for word', () => {
    const script = readFileSync(join(root, '.ci/run'), 'utf8').split('\n');
    const [first = '', second = ''] = commands;
    expect(first.startsWith(setUp)).toBe(true);
    expect(second).toBe('npm test');
    expect(script).toContain(first);
    expect(script).toContain(second);
  });

  test('its program prints what it says', async () => {
    const [, code = '', output = ''] = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme) ?? [];
    const lines: string[] = [];
    const body = code.replace(/^import (.*) from 'extvol';$/m, "const $1 = await import('INDEX');");
    const index = join(root, 'dist/index.js');
    const script = body.replace('INDEX', index);
    const { spawnSync } = await import('node:child_process');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', cwd: root });
    lines.push(stdout);
    expect(stderr).toBe('');
    expect(lines.join('')).toBe(output);
  });
});
