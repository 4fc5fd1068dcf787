// @ts-check
// src/ → dist/: the library as one ES module per entry point and what they share, the same as CommonJS in dist/cjs/, and
// the declarations that tsc has put into build/. `yaml` stays outside, since it is loaded for YAML only.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { toCommon } from './commonjs.js';
import { entries } from './entries.js';
import { writeLicences } from './licences.js';
import { splitProse } from './prose.js';
import { markPure } from './pure.js';

const target = 'es2023';

/** The declarations that entry points reach, as paths below build/. */
function declarationsOf(/** @type {string} */ root) {
  const found = new Set(Object.values(entries).map((file) => `${file}.d.ts`));
  for (const path of found)
    for (const [, specifier = ''] of readFileSync(join(root, 'build', path), 'utf8').matchAll(
      /(?:\bfrom |\bimport\()['"](\.[^'"]+)\.ts['"]/g,
    ))
      found.add(normalize(join(dirname(path), `${specifier}.d.ts`)));
  return found;
}

/** Write the library into dist/, from the folder of the package and what its rules say to people. */
export async function bundleLibrary(/** @type {string} */ root, /** @type {string} */ prose) {
  const dist = join(root, 'dist');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.values(entries).map((file) => [file, `src/${file}.ts`])),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['yaml'],
    // The same functions as modules, which need no wrappers and can be left out one by one.
    alias: { lodash: 'lodash-es' },
    target,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    plugins: [splitProse(`const prose = ${JSON.stringify(prose)}; const read = () => prose;`)],
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const code = markPure(text);
    const twin = path.replace(dist, join(dist, 'cjs'));
    for (const folder of [dirname(path), dirname(twin)]) mkdirSync(folder, { recursive: true });
    writeFileSync(path, code);
    writeFileSync(twin, await toCommon(code, { target }));
  }
  for (const path of declarationsOf(root))
    for (const folder of [dist, join(dist, 'cjs')]) cpSync(join(root, 'build', path), join(folder, path));
  writeFileSync(join(dist, 'cjs/package.json'), `${JSON.stringify({ type: 'commonjs', sideEffects: false })}\n`);
  writeLicences(root, metafile, join(dist, 'licences.txt'));
}
