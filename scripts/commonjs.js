// @ts-check
// An ES module → CommonJS.
import { transform } from 'esbuild';

/**
 * The code of a module as CommonJS. A lazy load is a `require` too: Jest runs no `import()` by default, and a script from a
 * code cache has none.
 */
export async function toCommon(/** @type {string} */ code, /** @type {import('esbuild').TransformOptions} */ options) {
  const common = await transform(code, {
    ...options,
    format: 'cjs',
    platform: 'node',
    supported: { 'dynamic-import': false },
  });
  return common.code;
}
