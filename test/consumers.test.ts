import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { type InstalledPackage, installPackage } from './support/installed-package.ts';

// The package as it would be published, used by programs of every kind.
const { exports } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
const entries = Object.keys(exports).filter((path) => exports[path].import);
let extvol: InstalledPackage;
beforeAll(() => {
  extvol = installPackage();
  extvol.write('package.json', '{}');
});

/** A program in JavaScript: a value, and texts for which JSON and YAML are loaded lazily. */
const use = `
  const { document } = lint({ DVDI_VOLUME_NAME: 'v' });
  Promise.all(['{"id": "/a", "cmd": "xx"}', 'id: /a\\ncmd: xx', '{"id": "/a",, "cmd": "xx"}'].map((text) => lintText(text)))
    .then((results) => console.log(document, ...results.map(({ document, diagnostics }) => document + diagnostics.length)));
`;
const printed = 'environment marathon-app0 marathon-app0 marathon-app1\n';

test('is imported by an ES module', () => {
  extvol.write('esm.mjs', `import { lint, lintText } from 'extvol';${use}`);
  expect(extvol.run(process.execPath, 'esm.mjs')).toBe(printed);
});

test('is required by a CommonJS module', () => {
  extvol.write('cjs.cjs', `const { lint, lintText } = require('extvol');${use}`);
  expect(extvol.run(process.execPath, 'cjs.cjs')).toBe(printed);
});

test.each(entries)('import and require of %s give the same names', (entry) => {
  const name = join('extvol', entry);
  extvol.write(
    'names.mjs',
    `import { createRequire } from 'node:module';
    import * as imported from '${name}';
    const required = createRequire(import.meta.url)('${name}');
    const names = Object.keys(imported);
    console.log(JSON.stringify([names.length > 0, names.filter((name) => !(name in required)), Object.keys(required).filter((name) => !names.includes(name))]));`,
  );
  expect(JSON.parse(extvol.run(process.execPath, 'names.mjs'))).toEqual([true, [], []]);
});

test('prints no warning, also of what Node will deprecate', () => {
  extvol.write('warn.cjs', "require('extvol');\nimport('extvol');\nprocess.on('warning', (w) => console.log(w.name));");
  expect(extvol.run(process.execPath, '--pending-deprecation', 'warn.cjs')).toBe('');
});

describe('TypeScript', () => {
  const tsc = join(__dirname, '../node_modules/typescript/bin/tsc');
  const program = `
    export const made: unknown = convert({}, { to: 'dvdi-env' }).output;
    export const { severity, rule }: Diagnostic = lint({}).diagnostics[0] as Diagnostic;
    // @ts-expect-error the declarations are found: there is no such format
    convert({}, { to: 'fax' });
    const { document } = encodeVolumes('mesos-volume', decodeVolumes('dvdi-env', { DVDI_VOLUME_NAME: 'pg' }).volumes);
    export const driver: string | undefined = document?.[0]?.source?.docker_volume?.driver;
    // @ts-expect-error the module reads no such variable
    decodeVolumes('dvdi-env', { DVDI_VOLUM_NAME: 'pg' });
  `;
  const imports =
    "import { convert, type Diagnostic, lint } from 'extvol';\nimport { decodeVolumes, encodeVolumes } from 'extvol/volumes';";
  const required =
    "import extvol = require('extvol');\nimport type { Diagnostic } from 'extvol';\nconst { convert, lint } = extvol;\nimport volumes = require('extvol/volumes');\nconst { decodeVolumes, encodeVolumes } = volumes;";

  test.each<[string, type: string, file: string, start: string, options: string[]]>([
    ['CommonJS, node16', 'commonjs', 'use.ts', imports, ['--module', 'node16']],
    ['CommonJS with require, node16', 'commonjs', 'use.ts', required, ['--module', 'node16']],
    ['.cts, nodenext', 'module', 'use.cts', imports, ['--module', 'nodenext']],
    ['ES module, nodenext', 'module', 'use.ts', imports, ['--module', 'nodenext']],
    ['.mts, node16', 'commonjs', 'use.mts', imports, ['--module', 'node16']],
    ['for a bundler', 'module', 'use.ts', imports, ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('%s', (name, type, file, start, options) => {
    const folder = `types/${name.replaceAll(/\W+/g, '-')}`;
    extvol.write(`${folder}/package.json`, JSON.stringify({ type }));
    extvol.write(`${folder}/${file}`, `${start}\n${program}`);
    const strict = ['--strict', '--target', 'es2023', '--types', '', '--skipLibCheck', 'false'];
    extvol.run(
      process.execPath,
      tsc,
      '--outDir',
      join(extvol.place, folder),
      ...strict,
      ...options,
      join(folder, file),
    );
    const made = file.replace('ts', 'js');
    const { severity, rule } = JSON.parse(
      extvol.run(
        process.execPath,
        '-e',
        `import('./${folder}/${made}').then(({ severity, rule }) => console.log(JSON.stringify({ severity, rule })))`,
      ),
    );
    expect([severity, rule]).toEqual(['error', 'document/unknown']);
  });
});

describe.each([
  ['29', require.resolve('jest-core-29')],
  ['30', require.resolve('jest')],
])('Jest %s with its default configuration', (version, core) => {
  test('runs a test that requires the package', () => {
    const folder = `jest-${version}`;
    extvol.write(`${folder}/package.json`, '{}');
    extvol.write(
      `${folder}/volumes.test.js`,
      `const { lint, lintText } = require('extvol');
      test('a value', () => expect(lint({ DVDI_VOLUME_NAME: 'v' }).document).toBe('environment'));
      test.each(['{"id": "/a", "cmd": "xx"}', 'id: /a\\ncmd: xx'])('%j', async (text) =>
        expect(await lintText(text)).toMatchObject({ document: 'marathon-app', diagnostics: [] }));`,
    );
    const script = `
      const { getVersion, runCLI } = require(${JSON.stringify(core)});
      const options = { _: [], $0: '', runInBand: true, watchman: false, silent: true, reporters: [] };
      runCLI(options, [process.cwd() + '/${folder}']).then(({ results }) =>
        console.log(JSON.stringify([getVersion(), results.numPassedTests, results.numTotalTests])));`;
    const [ran, ...counts] = JSON.parse(extvol.run(process.execPath, '-e', script));
    expect([ran.split('.')[0], ...counts]).toEqual([version, 3, 3]);
  });
});

describe('a bundle for a browser', () => {
  const program = `
    import { lint, lintText } from 'extvol';
    globalThis.result = (async () => [lint({ DVDI_VOLUME_NAME: 'v' }).document, (await lintText('id: /a\\ncmd: xx')).document])();
  `;
  /** What a script comes to where there is the language and nothing else. */
  const runBare = async (code: string): Promise<unknown> => {
    const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    runInContext(`globalThis.self = globalThis;\n${code}`, context);
    return JSON.parse(await runInContext('result.then((value) => JSON.stringify(value))', context));
  };
  const expected = ['environment', 'marathon-app'];

  beforeAll(() => extvol.write('page.mjs', program));

  test('by esbuild', async () => {
    const { outputFiles } = await build({
      absWorkingDir: extvol.place,
      entryPoints: ['page.mjs'],
      bundle: true,
      platform: 'browser',
      write: false,
    });
    expect(await runBare(outputFiles[0]?.text ?? '')).toEqual(expected);
  });

  test('by webpack', async () => {
    // in a process of its own: webpack is slow in the modules of Jest
    const options = {
      context: extvol.place,
      entry: './page.mjs',
      mode: 'production',
      target: 'web',
      module: { parser: { javascript: { dynamicImportMode: 'eager' } } },
      output: { path: extvol.place, filename: 'page.js' },
      optimization: { minimize: false },
      performance: false,
    };
    const script = `
      require(${JSON.stringify(require.resolve('webpack'))})(${JSON.stringify(options)}, (error, stats) =>
        console.log(JSON.stringify(error ?? stats.toJson({ all: false, errors: true, warnings: true }))));`;
    const problems = JSON.parse(extvol.run(process.execPath, '-e', script));
    expect(problems).toEqual({ errors: [], warnings: [] });
    expect(await runBare(readFileSync(join(extvol.place, 'page.js'), 'utf8'))).toEqual(expected);
  });
});
