import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ownFindings } from '../../src/rules/builtin.ts';
import { runIn } from '../support/command-line.ts';

const root = join(__dirname, '../..');
const extvol = (line: string) => runIn(root, line.split(' '));

describe('schema', () => {
  const files = readdirSync(join(root, 'schemas'));

  test('prints each as it is published', async () => {
    const { out } = await extvol('schema');
    const names = out.split('\n').filter(Boolean);
    expect(names.map((name) => `${name}.schema.json`).sort()).toEqual(files.sort());
    for (const name of names)
      expect((await extvol(`schema ${name}`)).out).toBe(
        readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'),
      );
  });

  test.each([
    ['marathon-ap', 'extvol: unknown schema "marathon-ap"; did you mean `marathon-app`? Known: compose-file, '],
    ['../package', 'extvol: unknown schema "../package". Known: compose-file, '],
    ['constructor', 'extvol: unknown schema "constructor". Known: compose-file, '],
  ])('%s is none', async (name, message) => {
    const { code, out, err } = await extvol(`schema ${name}`);
    expect([code, out, err.slice(0, message.length)]).toEqual([2, '', message]);
  });
});

describe('completion', () => {
  /** What bash would offer for the last of some words. */
  async function complete(...words: readonly string[]): Promise<readonly string[]> {
    const { out } = await extvol('completion bash');
    const line = `COMP_WORDS=(extvol ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _extvol; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `${out}\n${line}`], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter(Boolean);
  }

  test.each<[readonly string[], readonly string[]]>([
    [
      [''],
      [
        'lint',
        'dry-run',
        'explain-answer',
        'convert',
        'storage',
        'uses',
        'conflicts',
        'graph',
        'report',
        'rules',
        'drivers',
        'explain',
        'schema',
        'init',
        'lsp',
        'completion',
        '--help',
        '--version',
      ],
    ],
    [['co'], ['convert', 'conflicts', 'completion']],
    [['lint', ''], []],
    [
      ['lint', '--max'],
      ['--max-warnings', '--max-size'],
    ],
    [['lint', '--format', 's'], ['sarif']],
    [
      ['lint', '--fail-on', ''],
      ['error', 'warning', 'info'],
    ],
    [
      ['convert', 'a.json', '--to', 'm'],
      ['marathon-external', 'mesos-volume'],
    ],
    [['explain', 'text/du'], ['text/duplicate-key']],
    [
      ['explain', 'rexray/vol'],
      ['rexray/volumetype', 'rexray/volumename', 'rexray/volumeid'],
    ],
    [['schema', 'mesos-task-i'], ['mesos-task-info']],
    [
      ['completion', ''],
      ['bash', 'fish', 'zsh'],
    ],
  ])('%j', async (words, offered) => expect(await complete(...words)).toEqual(offered));

  test('zsh uses that of bash', async () => {
    const { out } = await extvol('completion zsh');
    expect(out).toBe(
      `#compdef extvol\nautoload -Uz bashcompinit && bashcompinit\n${(await extvol('completion bash')).out}`,
    );
  });

  test('fish has a line for each command, option and argument', async () => {
    const lines = (await extvol('completion fish')).out.split('\n').slice(0, -1);
    for (const line of lines) expect(line).toMatch(/^complete -c extvol (-f )?-n ('[^']*'|__fish_use_subcommand) /);
    const lint = "complete -c extvol -n '__fish_seen_subcommand_from lint'";
    expect(lines).toContain(`${lint} -l quiet -d 'report errors only'`);
    expect(lines).toContain(
      `${lint} -l fail-on -x -a 'error warning info' -d 'exit with 1 on findings of this severity or worse'`,
    );
    expect(lines).toContain(`${lint} -l output -r -d 'write the result there instead of to standard output'`);
    expect(lines).toContain("complete -c extvol -n '__fish_seen_subcommand_from completion' -f -a 'bash fish zsh'");
  });

  test.each([
    ['bsh', 'extvol: unknown shell "bsh"; did you mean `bash`? Known: bash, fish, zsh\n'],
    ['constructor', 'extvol: unknown shell "constructor". Known: bash, fish, zsh\n'],
  ])('%s is no shell', async (shell, message) => {
    expect(await extvol(`completion ${shell}`)).toEqual({ code: 2, out: '', err: message });
  });
});

test('explain knows what extvol itself finds', async () => {
  expect((await extvol('explain text/duplicate-key')).out).toBe(
    'text/duplicate-key (found by extvol itself)\n\nAn object should have each key once.\n',
  );
  expect((await extvol('explain text/duplicate-keys')).err).toContain('did you mean `text/duplicate-key`?');
});

test('what extvol itself finds is listed', () => {
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'rules/builtin.ts')
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
    .join('');
  const used = [
    ...source.matchAll(
      /'((?:answer|baseline|config|convert|document|dry-run|file|request|suppress|target|text)\/[a-z-]+)'/g,
    ),
  ].map(([, id]) => id);
  expect([...new Set(used)].sort()).toEqual(Object.keys(ownFindings).sort());
});
