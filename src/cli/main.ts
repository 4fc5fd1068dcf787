#!/usr/bin/env node
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

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

// Node 22.1 and later keep what they compile, unless NODE_DISABLE_COMPILE_CACHE says otherwise; so the rest is loaded after.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./run.ts');

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: currentFolder(),
  env: process.env,
  schemas: fileURLToPath(new URL('../../schemas', import.meta.url)),
  version: EXTVOL_VERSION,
});
