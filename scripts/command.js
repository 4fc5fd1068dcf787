// @ts-check
// src/cli/ → dist/cli/: one file with its libraries, and a chunk for what is loaded only when needed (yaml).
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeLicences } from './licences.js';

/** Write the command into dist/cli/, from the folder of the package. */
export async function bundleCommand(/** @type {string} */ root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist/cli',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: { lodash: 'lodash-es', yaml: join(root, 'node_modules/yaml/browser/index.js') },
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    define: { EXTVOL_VERSION: JSON.stringify(version) },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    metafile: true,
  });
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
  writeLicences(root, metafile, join(root, 'dist/cli/licences.txt'));
}
