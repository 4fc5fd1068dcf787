// @ts-check
// What is found, to compare with a saved run: nothing may be gained by looking less. Library and command line, over the
// fixtures and every vector of test/conformance, for the newest cluster and an old one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const linters = [{}, { marathon: { version: '1.4' }, mesos: { version: '1.0' } }].map((target) =>
  createLinter({ target }),
);

/** The texts of the vectors, whole and by their parts, each with a name; what vectors hold is a text, or a value. */
function* vectors() {
  const folder = join(root, 'test/conformance');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    for (const { name, input } of JSON.parse(readFileSync(join(folder, file), 'utf8')))
      for (const [part, value] of Object.entries({ '': input, ...(typeof input === 'object' && input) }))
        yield {
          name: `${basename(file, '.json')}: ${name} ${part}`,
          text: typeof value === 'string' ? value : JSON.stringify(value),
        };
}

/** What the command prints of the fixtures, by file. */
function* printed() {
  const args = ['dist/cli/main.js', 'lint', '--no-config', '--exit-zero', '--format', 'ndjson', 'examples', 'test'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 });
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const line of stdout.split('\n').filter((each) => each !== '')) {
    const { file } = JSON.parse(line);
    files.set(file, `${files.get(file) ?? ''}${line}\n`);
  }
  yield* files;
}

/** Get a hash of what is found in each document, by its name. @returns {Promise<Record<string, string>>} */
export async function hashFindings() {
  /** @type {Record<string, string>} */
  const found = {};
  for (const { name, text } of vectors()) {
    const results = await Promise.all(linters.map(({ lintText }) => lintText(text)));
    found[name] = hash(JSON.stringify(results.map(({ diagnostics, suppressed }) => [diagnostics, suppressed])));
  }
  for (const [file, lines] of printed()) found[file] = hash(lines);
  return found;
}
