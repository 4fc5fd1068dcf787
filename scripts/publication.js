// @ts-check
// node scripts/publication.js <owner>/<repository> "<author>": fills in what is known only when extvol is published, in
// package.json and in every page. `OWNER/extvol` is the repository; what is between `<!-- unpublished -->` and
// `<!-- /unpublished -->` goes; `<!-- published: … -->` becomes text.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const placeholder = 'OWNER/extvol';
const skipped = ['.git', 'build', 'coverage', 'dist', 'node_modules', 'scripts', 'src', 'test'];

/** Whether a text of package.json is more than a placeholder. */
export const isFilledIn = (/** @type {string} */ text) => !text.includes(placeholder);

/** The files that may hold placeholders, as paths below a folder. @returns {string[]} */
const filesOf = (/** @type {string} */ root, folder = '') =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (skipped.includes(path)) return [];
    return statSync(join(root, path)).isDirectory() ? filesOf(root, path) : [path];
  });

const fill = (/** @type {string} */ text, /** @type {string} */ repository) =>
  text
    .replace(/<!-- unpublished -->[\s\S]*?<!-- \/unpublished -->\n*/g, '')
    .replace(/<!-- published: ([\s\S]*?) -->/g, '$1')
    .replaceAll(placeholder, repository);

/** Fill in all placeholders below a folder; returns the paths of the files that changed. */
function fillIn(/** @type {string} */ root, /** @type {string} */ repository, /** @type {string} */ author) {
  const changed = filesOf(root).filter((path) => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = fill(before, repository);
    if (after !== before) writeFileSync(join(root, path), after);
    return after !== before;
  });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(root, 'package.json'), `${JSON.stringify({ ...manifest, author }, null, 2)}\n`);
  return changed;
}

/** What is wrong with the arguments of the command, if anything. */
function refuse(/** @type {string} */ root, repository = '', author = '') {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || author === '')
    return 'usage: node scripts/publication.js <owner>/<repository> "<author>"';
  const { homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return isFilledIn(homepage) ? `nothing to fill in: the homepage is ${homepage}` : undefined;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const [repository = '', author = ''] = argv.slice(2);
  const refusal = refuse(root, repository, author);
  if (refusal !== undefined) {
    console.error(refusal);
    exit(2);
  }
  for (const path of fillIn(root, repository, author)) console.log(`filled in ${path}`);
  console.log('Next: npm run update, which renews what is generated.');
}
