import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** A folder on the PATH in which `extvol` is the built command. */
const bin = mkdtempSync(join(tmpdir(), 'extvol-bin-'));
writeFileSync(join(bin, 'extvol'), `#!/bin/sh\nexec ${process.execPath} ${root}/dist/cli/main.js "$@"\n`);
chmodSync(join(bin, 'extvol'), 0o755);

/** The PATH with it. */
export const pathWithCommand = `${bin}:${process.env.PATH}`;

/** Run a command line as a reader of the docs would; standard error is shown among standard output. */
function run(command: string): string {
  const { stdout, status } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: pathWithCommand, HOME: process.env.HOME, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  return `${stdout}${status === 0 ? '' : `# exit ${status}\n`}`;
}

/** Rewrite a transcript: each `$ ` line stays, and what its command prints comes after it. `prepare` may shorten it. */
export const replay = (transcript: string, prepare: (command: string) => string = (command) => command): string =>
  transcript
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => `${line}\n${run(prepare(line.slice(2)))}`)
    .join('');
