// @ts-check
// Other programs beside extvol, on the same files in the same run. `npm --prefix bench/peers ci` installs them; nothing else
// of the repository needs them. All but biome check nothing but the schemas of extvol; biome lints any JSON.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGroup, writeThousand } from './inputs.js';
import { compareCommands } from './measure.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const packages = fileURLToPath(new URL('peers/node_modules', import.meta.url));
const schema = (/** @type {string} */ kind) => join(root, `schemas/marathon-${kind}.schema.json`);

/** What `ajv` alone takes: a process that loads it, compiles the schema, and parses and checks each file. */
const ajvAlone = (/** @type {string} */ kind) => `
const { readdirSync, readFileSync, statSync } = require('node:fs');
const Ajv = require('${packages}/ajv');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv({ strict: false, logger: false, schemas: [read('${schema('app')}')] });
const check = ajv.getSchema('https://unpkg.com/extvol/schemas/marathon-app.schema.json');
const validate = '${kind}' === 'app' ? check : ajv.compile(read('${schema(kind)}'));
const [path] = process.argv.slice(1);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => path + '/' + name) : [path];
if (!files.every((file) => validate(read(file)))) process.exit(1);`;

/** The peers by name: the command for a file, or for a folder of files, of a kind. */
/** @type {Readonly<Record<string, (path: string, kind: string, folder: string) => readonly string[]>>} */
const peers = {
  'ajv-cli': (path, kind) => [
    join(packages, '.bin/ajv'),
    'validate',
    ...['-s', schema(kind), ...(kind === 'group' ? ['-r', schema('app')] : [])],
    ...['--strict=false', '-d', path.endsWith('.json') ? path : `${path}/*.json`],
  ],
  'ajv alone': (path, kind) => [process.execPath, '-e', ajvAlone(kind), path],
  sourcemeta: (path, kind) => [
    join(packages, '.bin/jsonschema'),
    ...['validate', schema(kind), path, ...(kind === 'group' ? ['--resolve', schema('app')] : [])],
  ],
  biome: (path) => [join(packages, '.bin/biome'), 'lint', '--files-max-size=10000000', path],
  spectral: (path, kind, folder) => {
    const ruleset = join(folder, `spectral-${kind}.json`);
    const then = `{"function":"schema","functionOptions":{"schema":${readFileSync(schema(kind), 'utf8')}}}`;
    writeFileSync(ruleset, `{"rules":{"${kind}":{"given":"$","then":${then}}}}`);
    const files = path.endsWith('.json') ? path : `${path}/*.json`;
    return [join(packages, '.bin/spectral'), 'lint', '-r', ruleset, files];
  },
};

const budgets = /** @type {Readonly<Record<string, number>>} */ ({
  '1,000 files / ajv-cli': 0.5,
  '1,000 files / biome': 1,
});

/** The rows with peers: what, the budget where there is one, and how to measure it. */
export function peerRows(/** @type {string} */ folder, /** @type {number} */ rounds) {
  if (!existsSync(packages)) throw new Error('the peers are not installed: npm --prefix bench/peers ci');
  const inputs = [
    { what: 'one small file', kind: 'app', write: () => join(writeThousand(folder), 'app-1.json') },
    { what: '1,000 files', kind: 'app', write: () => writeThousand(folder) },
    { what: 'a clean group of 4 MB', kind: 'group', write: () => writeGroup(folder, 'clean.json') },
  ];
  return inputs.flatMap(({ what, kind, write }) =>
    Object.entries(peers)
      // Spectral has no way to give it a second schema, to which that of groups refers.
      .filter(([name]) => name !== 'spectral' || kind === 'app')
      .map(([name, command]) => {
        const title = `${what} / ${name}`;
        const measure = () => {
          const path = write();
          const pairs = name === 'spectral' ? Math.ceil(rounds / 5) : rounds;
          return compareCommands(command(path, kind, folder), [process.execPath, main, 'lint', path], pairs);
        };
        return /** @type {const} */ ([`\`extvol lint\` of ${title}`, budgets[title], measure]);
      }),
  );
}
