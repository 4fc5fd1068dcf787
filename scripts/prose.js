// @ts-check
// What rules say to people becomes a table of its own in what is published: a program that only checks leaves it out, and
// the command reads it when it explains. In src/ each rule holds its prose.
import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { build } from 'esbuild';

const members = ['summary', 'rationale', 'references'];

/** The places in bytes of the prose in the object literals of a syntax tree. @returns {[from: number, to: number][]} */
function proseIn(/** @type {any} */ node) {
  if (typeof node !== 'object' || node === null) return [];
  const own = node.type === 'ObjectExpression' ? node.properties : [];
  const found = own.flatMap((/** @type {any} */ property) => {
    const key = property.key ?? property;
    // swc counts bytes, from 1
    return members.includes(key.value) ? [[key.span.start - 1, (property.value.span ?? key.span).end - 1]] : [];
  });
  return [...found, ...Object.values(node).flatMap(proseIn)];
}

/** The source of a rule, or of what makes some, without its prose. */
function withoutProse(/** @type {string} */ source) {
  const bytes = Buffer.from(source);
  let [rest, end] = ['', 0];
  for (const [from, to] of proseIn(parseSync(source, { syntax: 'typescript', target: 'es2023' }))) {
    rest += bytes.toString('utf8', end, from);
    end = to + (/^\s*,/.exec(bytes.toString('utf8', to, to + 20))?.[0].length ?? 0);
  }
  return rest + bytes.toString('utf8', end);
}

/** What every rule says to people, by id, as JSON. */
export async function readProse(/** @type {string} */ root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/rules/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  /** @type {{ rules: readonly import('../src/rules/rule.ts').ExplainedRule[] }} */
  const { rules } = await import(`data:text/javascript;base64,${code}`);
  const table = rules.map(({ id, summary, rationale, references }) => [id, { summary, rationale, references }]);
  return JSON.stringify(Object.fromEntries(table));
}

/**
 * A plugin of esbuild that takes the prose out of the rules. `reader` is code of a module with a function `read` that
 * returns the prose as JSON; it is called when a rule is explained.
 */
export const splitProse = (/** @type {string} */ reader) => ({
  name: 'split-prose',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /\/src\/rules\/prose\.ts$/ }, () => ({
      contents: `${reader}\nlet table;\nexport const proseOf = ({ id }) => (table ??= JSON.parse(read()))[id];`,
    }));
    onLoad({ filter: /\/src\/rules\/.*\.ts$/ }, ({ path }) => ({
      contents: withoutProse(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
});
