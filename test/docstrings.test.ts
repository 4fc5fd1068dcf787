import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import * as extvol from '../src/index.ts';

// The `@example` of every docstring is run: `expression; // value` holds that the expression has that value, which may be awaited.
const source = join(__dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name));

const blocks = files.flatMap((name) =>
  [...readFileSync(join(source, name), 'utf8').matchAll(/@example\n \* ```ts\n((?: \*.*\n)*?) \* ```/g)].map(
    ([, body = ''], index) => [`${name} ${index + 1}`, body.replace(/^ \* ?/gm, '')] as const,
  ),
);

/** Turn `expression; // value` into a check; the comment of a longer expression stands in the line below it. */
const withChecks = (code: string): string =>
  code
    .replace(/;\n\/\/ (.*)$/gm, '; // $1')
    .replace(/^(?!const |let |import |\/\/|\}|\s)(.*); \/\/ (.*)$/gm, 'check(await ($1), ($2));');

async function run(code: string): Promise<number> {
  let checks = 0;
  const check = (actual: unknown, expected: unknown): void => {
    checks += 1;
    expect(actual).toEqual(expected);
  };
  const { code: script } = transformSync(`export const run = async () => {${withChecks(code)}\n};`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  const exports: { run?: () => Promise<void> } = {};
  const names = Object.keys(extvol);
  new Function('exports', 'check', ...names, script)(exports, check, ...names.map((name) => Reflect.get(extvol, name)));
  await exports.run?.();
  return checks;
}

describe('the examples of docstrings', () => {
  test.each(blocks)('%s', async (_, code) => {
    expect(await run(code)).toBeGreaterThan(0);
  });
});

test('every public function has an example', () => {
  const functions = Object.entries(extvol).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
  expect(functions.length).toBeGreaterThan(20);
  const sources = files.map((name) => readFileSync(join(source, name), 'utf8'));
  const without = functions.filter((name) => {
    const documented = new RegExp(
      `/\\*\\*(?:(?!\\*/)[\\s\\S])*@example(?:(?!\\*/)[\\s\\S])*\\*/\\nexport (?:async )?(?:function\\*?|const) ${name}\\b`,
    );
    return !sources.some((text) => documented.test(text));
  });
  expect(without).toEqual([]);
});
