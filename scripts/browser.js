// @ts-check
// The built library for a browser as one script, into the file that is named; prints what there is to load, in bytes after
// gzip: all of it, what a program that uses one function keeps, and the part that is loaded for YAML.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [outfile] = process.argv.slice(2);

/** @type {import('esbuild').BuildOptions} */
const browser = {
  absWorkingDir: root,
  bundle: true,
  platform: 'browser',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
};

/** The size of what a page loads by itself when its script is this. */
async function sizeOf(/** @type {string} */ contents, /** @type {string[]} */ external = []) {
  const stdin = { contents, resolveDir: root };
  const { outputFiles = [] } = await build({ ...browser, external, stdin, format: 'esm', write: false });
  return gzipSync(outputFiles[0]?.contents ?? '').length;
}

// A built-in of Node that is imported anywhere fails the build: a browser has none.
await build({
  ...browser,
  entryPoints: ['dist/index.js'],
  format: 'iife',
  globalName: 'extvol',
  ...(outfile && { outfile }),
  write: Boolean(outfile),
});
const core = await sizeOf("export * from 'extvol';", ['yaml']);
/** @type {Record<string, number>} */
const alone = {};
for (const name of ['lint', 'convert', 'detect'])
  alone[name] = await sizeOf(`export { ${name} } from 'extvol';`, ['yaml']);
const volumes = await sizeOf("export * from 'extvol/volumes';", ['yaml']);
const yaml = await sizeOf("export * from 'yaml';");
console.log(JSON.stringify({ core, ...alone, volumes, yaml }));
