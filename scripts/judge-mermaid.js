// @ts-check
// Asks Mermaid itself whether it reads the drawings of `extvol graph` as they are meant, whatever the names are.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';

const text = fc.oneof(fc.string(), fc.constantFrom('"]', 'end', '#quot;', '<b>x</b>', '%%{init: {}}%%', '`*a*`', '\n'));
const uses = fc.array(
  fc.record({
    app: text,
    path: text,
    driver: text,
    name: text,
    isReadOnly: fc.boolean(),
    file: text,
    format: text,
  }),
  { minLength: 1, maxLength: 4 },
);

/** Ask about drawings; returns what was wrong, or `undefined` where Mermaid cannot be installed. */
export async function judgeMermaid(
  /** @type {string} */ root,
  /** @type {string} */ cache,
  /** @type {object} */ sampling,
) {
  const folder = join(cache, 'mermaid');
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'test/judges/mermaid'), folder, { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  if (spawnSync('npm', ['install', ...quiet], { cwd: folder }).status !== 0) return undefined;
  const outfile = join(cache, 'graph.mjs');
  const entryPoints = [join(root, 'src/cli/graph.ts')];
  await build({ entryPoints, bundle: true, format: 'esm', packages: 'external', outfile });
  const { shownText, writeMermaid } = await import(pathToFileURL(outfile).href);
  const fleets = fc.sample(uses, sampling);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'check.js')], {
    input: JSON.stringify(fleets.map(writeMermaid)),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) return [stderr];
  /** @type {string[][]} */
  const read = JSON.parse(stdout);
  return fleets.flatMap((fleet, index) =>
    fleet.flatMap(({ app, name }) =>
      [app, name].filter((one) => !read[index]?.some((each) => each.includes(shownText(one).trim()))),
    ),
  );
}
