// @ts-check
// src/cli/ → dist/cli/: one file with its libraries, and a chunk for what is loaded only when needed (yaml).
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
rmSync(`${root}dist/cli`, { recursive: true, force: true });
await build({
  entryPoints: [`${root}src/cli/main.ts`],
  outdir: `${root}dist/cli`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  alias: { yaml: `${root}node_modules/yaml/browser/index.js` },
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  define: { EXTVOL_VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
chmodSync(`${root}dist/cli/main.js`, 0o755);

/** The libraries that are bundled, whose licences ask for their notice. */
const bundled = [
  'commander',
  'fastest-levenshtein',
  'fdir',
  'jsonc-parser',
  'lodash',
  'picomatch',
  'tinyglobby',
  'yaml',
];
const licenceOf = (/** @type {string} */ name) =>
  ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].flatMap((file) => {
    try {
      return [readFileSync(`${root}node_modules/${name}/${file}`, 'utf8').trim()];
    } catch {
      return [];
    }
  })[0];
writeFileSync(
  `${root}dist/cli/licences.txt`,
  bundled.map((name) => `${name}\n${'='.repeat(name.length)}\n\n${licenceOf(name)}\n`).join('\n\n'),
);
