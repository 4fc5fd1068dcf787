// @ts-check
// src/index.ts for a browser as one script, into the file that is named; prints what there is to load, in bytes after gzip.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [outfile] = process.argv.slice(2);

/** @type {import('esbuild').BuildOptions} */
const browser = {
  absWorkingDir: root,
  entryPoints: ['src/index.ts'],
  bundle: true,
  platform: 'browser',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
};

/** The size of what a page loads by itself. */
async function sizeOf(/** @type {import('esbuild').BuildOptions} */ options) {
  const { outputFiles = [] } = await build({ ...browser, ...options, format: 'esm', write: false });
  return gzipSync(outputFiles[0]?.contents ?? '').length;
}

// A built-in of Node that is imported anywhere fails the build: a browser has none.
await build({ ...browser, format: 'iife', globalName: 'extvol', ...(outfile && { outfile }), write: Boolean(outfile) });
const core = await sizeOf({ external: ['yaml'] });
const yaml = await sizeOf({ entryPoints: ['node_modules/yaml/browser/index.js'] });
console.log(JSON.stringify({ core, yaml }));
