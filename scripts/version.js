// @ts-check
// What `npm version` runs between the new version in package.json and its commit: the version goes into the files that
// name it, and the changelog's `Unreleased` becomes it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));
/** @type {string} */
const before = /^ {2}version:\n(?:.*\n)*? {4}default: (.*)$/m.exec(read('action.yml'))?.[1] ?? '';
const old = before.replaceAll('.', '\\.');

/** @param {string} path @param {RegExp} pattern @param {string} replacement */
function rewrite(path, pattern, replacement) {
  const text = read(path);
  writeFileSync(join(root, path), text.replace(pattern, replacement));
}

rewrite('action.yml', new RegExp(`(default: )${old}$`, 'm'), `$1${version}`);
const pages = ['docs/ci.md', ...readdirSync(join(root, 'docs/ci')).map((name) => `docs/ci/${name}`)];
for (const path of pages) rewrite(path, new RegExp(`((?:@|@v|rev: v))${old}\\b`, 'g'), `$1${version}`);
rewrite('CHANGELOG.md', /^## Unreleased$/m, `## ${version}`);
