// @ts-check
// The files of the command that every run loads → one file, since Node takes longer to find and read 20 than one.

/** @typedef {Readonly<Record<string, string>>} Codes Code in CommonJS by the name of its file. */

const REQUIRE = /\brequire\("\.\/([^"]+)"\)/g;

/** The files that loading one loads too, itself included. @returns {ReadonlySet<string>} */
function loadedWith(
  /** @type {string} */ name,
  /** @type {(name: string) => readonly string[]} */ importsOf,
  /** @type {Set<string>} */ found = new Set(),
) {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of importsOf(name)) loadedWith(needed, importsOf, found);
  return found;
}

/**
 * Put `first` and all that is loaded with it, but not with `main` before it, into the file `packed`, and let the others
 * take these from there. `importsOf` names the files that a file imports at once. Each stays a function that is called when
 * it is needed, in parentheses, so that V8 compiles it at once.
 * @returns {Codes}
 */
export function packFiles(
  /** @type {Codes} */ codes,
  /** @type {{ main: string, first: string, packed: string }} */ { main, first, packed },
  /** @type {(name: string) => readonly string[]} */ importsOf,
) {
  const before = loadedWith(main, importsOf);
  const inside = new Set([...loadedWith(first, importsOf)].filter((name) => !before.has(name)));
  const modules = [...inside].map(
    (name) => `${JSON.stringify(name)}:(function(exports,require,module){${codes[name]}})`,
  );
  const others = Object.entries(codes)
    .filter(([name]) => !inside.has(name))
    .map(([name, code]) => [
      name,
      code.replace(REQUIRE, (call, needed) => (inside.has(needed) ? `require("./${packed}")("./${needed}")` : call)),
    ]);
  const code = `"use strict";const files={${modules.join(',')}},loaded={};
const load=path=>{const name=path.slice(2);if(!Object.hasOwn(files,name))return require(path);
if(loaded[name]===undefined){const module=loaded[name]={exports:{}};files[name](module.exports,load,module)}return loaded[name].exports};
module.exports=load;`;
  return { ...Object.fromEntries(others), [packed]: code };
}
