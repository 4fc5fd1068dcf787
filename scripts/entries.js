// @ts-check
// The entry points of the package: what a program imports, and the file of src/ that it gets. `npm run generate` writes
// them into package.json, scripts/library.js builds them.

/** @type {Readonly<Record<string, string>>} */
export const entries = {
  '.': 'index',
  './volumes': 'volumes/index',
};

/** The fields of package.json that say where the entry points are. */
export function manifestOf(/** @type {Readonly<Record<string, string>>} */ entries) {
  const exported = Object.entries(entries).map(([path, file]) => [
    path,
    {
      import: { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
      require: { types: `./dist/cjs/${file}.d.ts`, default: `./dist/cjs/${file}.js` },
    },
  ]);
  // For TypeScript that does not read `exports` (`moduleResolution: node10`).
  const older = Object.entries(entries)
    .filter(([path]) => path !== '.')
    .map(([path, file]) => [path.slice('./'.length), [`./dist/cjs/${file}.d.ts`]]);
  return {
    main: `./dist/cjs/${entries['.']}.js`,
    types: `./dist/cjs/${entries['.']}.d.ts`,
    ...(older.length > 0 && { typesVersions: { '*': Object.fromEntries(older) } }),
    exports: {
      ...Object.fromEntries(exported),
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    },
  };
}
