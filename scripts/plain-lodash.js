// @ts-check
// lodash asks Node for its type checks, in a bundle by the deprecated `process.binding`; without them it has its own.

/** @type {import('esbuild').Plugin} */
export const plainLodash = {
  name: 'plain-lodash',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lodash[\\/]_nodeUtil\.js$/ }, () => ({ contents: '' }));
  },
};
