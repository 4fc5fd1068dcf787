// @ts-check
// The notices of the libraries that a bundle holds: their licences ask that they come along.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Write the licence of every package whose files are in a bundle into one file. */
export function writeLicences(
  /** @type {string} */ root,
  /** @type {import('esbuild').Metafile} */ metafile,
  /** @type {string} */ path,
) {
  const names = Object.keys(metafile.inputs).map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  const notices = [...new Set(names)].sort().flatMap((name) => {
    if (name === undefined) return [];
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence`);
    return [`${name}\n${'='.repeat(name.length)}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`];
  });
  writeFileSync(path, notices.join('\n\n'));
}
