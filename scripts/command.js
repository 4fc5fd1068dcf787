// @ts-check
// src/cli/ → dist/cli/: the command with its libraries, and chunks for what is loaded only when needed. As CommonJS, which
// starts sooner, and whose compiled code Node 20 can keep too.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { toCommon } from './commonjs.js';
import { writeLicences } from './licences.js';
import { packFiles } from './pack.js';
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

/** Code in ASCII, which V8 reads and keeps as one byte a character; esbuild leaves other characters in patterns alone. */
const ascii = (/** @type {string} */ code) =>
  code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Reads the prose of rules from a file beside the command. */
const readProse = `import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
const read = () => readFileSync(join(import.meta.dirname, 'prose.json'), 'utf8');`;

/** Pack what the command needs whatever it is asked. */
function packStart(/** @type {import('./pack.js').Codes} */ codes, /** @type {import('esbuild').Metafile} */ metafile) {
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]);
  const byName = Object.fromEntries(outputs);
  const [run] = Object.keys(byName).filter((name) => byName[name].entryPoint === 'src/cli/run.ts');
  return packFiles(codes, { main: 'main.js', first: run, packed: 'start.js' }, (name) =>
    byName[name].imports
      .filter(({ kind, external }) => kind === 'import-statement' && !external)
      .map(({ path }) => basename(path)),
  );
}

/** Write the command into dist/cli/, from the folder of the package and what its rules say to people. */
export async function bundleCommand(/** @type {string} */ root, /** @type {string} */ prose) {
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
    plugins: [withoutPrograms, splitProse(readProse)],
    metafile: true,
    write: false,
  });
  const folder = join(root, 'dist/cli');
  mkdirSync(folder, { recursive: true });
  const codes = await Promise.all(
    outputFiles.map(async ({ path, text }) => [basename(path), ascii(await toCommon(text, { target, minify: true }))]),
  );
  for (const [name, code] of Object.entries(packStart(Object.fromEntries(codes), metafile)))
    writeFileSync(join(folder, name), code);
  chmodSync(join(folder, 'main.js'), 0o755);
  writeFileSync(join(folder, 'prose.json'), prose);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
  writeLicences(root, metafile, join(folder, 'licences.txt'));
}
