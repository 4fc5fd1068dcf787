import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** What a command came to. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder as a CI job has it, with `extvol` and an `npx` that fetches nothing on the PATH. */
export interface Workspace {
  readonly path: string;
  write(name: string, text: string): void;
  /** The text of a file; `undefined` when there is none. */
  read(name: string): string | undefined;
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Outcome;
}

/** Make a workspace with these files; `npx` writes down its arguments, a line each, in `npx.log`. */
export function makeWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'extvol-workspace-'));
  const bin = mkdtempSync(join(tmpdir(), 'extvol-bin-'));
  const cli = `exec '${process.execPath}' '${root}/dist/cli/main.js' "$@"`;
  const program = (name: string, script: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  program('extvol', cli);
  program('npx', `printf '%s\\n' "$@" > '${path}/npx.log'\nshift 2\n${cli}`);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    read: (name) => (existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : undefined),
    run: (command, args, env = {}) =>
      spawnSync(command, args, {
        cwd: path,
        encoding: 'utf8',
        env: { PATH: `${bin}:${dirname(process.execPath)}:/usr/bin:/bin`, HOME: path, ...env },
      }),
  };
}

const app = (id: string, volume: string): string =>
  `{"id": "/${id}", "cmd": "xx", "cpus": 1, "env": {"DVDI_VOLUME_NAME": "${id}", ${volume}}}\n`;

/** An app with nothing wrong, one with a warning, one that the module refuses, by where they stand. */
export const manifests = {
  'apps/clean.json': app('clean', '"DVDI_VOLUME_CONTAINERPATH": "/tmp/data"'),
  'apps/warned/app.json': app('warned', '"DVDI_VOLUME_CONTAINERPATH": "/srv/data"'),
  'apps/refused/app.json': app('refused', '"DVDI_VOLUME_CONTAINERPATH": "data"'),
} as const;
