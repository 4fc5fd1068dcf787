#!/usr/bin/env node
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { keepCode } from './code-cache.ts';

/** Written in by the bundler. */
declare const EXTVOL_VERSION: string;

// A reader that goes away (`extvol … | head`) ends the run quietly, with the code of a process that a closed pipe ends.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 141 : 3));

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write('extvol: the working folder is gone\n');
    process.exit(3);
  }
}

async function main(): Promise<void> {
  const cache =
    process.env.NODE_DISABLE_COMPILE_CACHE === undefined ? cacheFolder(tmpdir(), process.getuid?.()) : undefined;
  if (cache !== undefined)
    process.on('exit', keepCode(import.meta.dirname, cache, createRequire(import.meta.filename).extensions));
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), {
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: currentFolder(),
    env: process.env,
    schemas: join(import.meta.dirname, '../../schemas'),
    version: EXTVOL_VERSION,
  });
}

void main();
