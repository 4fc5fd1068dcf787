// @ts-check
// src/cli/ → dist/cli/: the command with its libraries, and chunks for what is loaded only when needed. As CommonJS, which
// starts sooner, and whose compiled code Node 20 can keep too.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { toCommon } from './common.js';
import { writeLicences } from './licences.js';
import { splitProse } from './prose.js';

const target = 'node20.19';

/** Commander loads `child_process` for commands that are programs of their own. There are none, and Node takes long to load it. */
const withoutPrograms = {
  name: 'without-programs',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** Write the command into dist/cli/, from the folder of the package. */
export async function bundleCommand(/** @type {string} */ root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist/cli',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: { lodash: 'lodash-es', yaml: join(root, 'node_modules/yaml/browser/index.js') },
    target,
    minify: true,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    define: {
      EXTVOL_VERSION: JSON.stringify(version),
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    plugins: [withoutPrograms, splitProse(root)],
    metafile: true,
    write: false,
  });
  const folder = join(root, 'dist/cli');
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, await toCommon(text, { target, minify: true }));
  chmodSync(join(folder, 'main.js'), 0o755);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
  writeLicences(root, metafile, join(folder, 'licences.txt'));
}
