// @ts-check
// Schemas → the code that validates, made by ajv ahead of time and cut down.
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import get from 'lodash/get.js';

/** A schema without what only people read; ajv would carry it along. Names of properties are left alone. */
const bare = (/** @type {any} */ node, isMap = false) => {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isMap || !['$comment', 'default', 'description', 'examples', 'title', 'tsType'].includes(key))
      .map(([key, value]) => [
        key,
        bare(value, !isMap && (key === 'properties' || key === 'definitions' || key === 'patternProperties')),
      ]),
  );
};

/** @returns {never} */
const fault = (/** @type {string} */ what) => {
  throw new Error(`ajv writes ${what} down in a way that is not known here`);
};

/**
 * ajv's code with what it repeats at every mistake said once: `fail` makes the error and puts it among the others, and a
 * function is given the path of its value only. Of its own place in the schema an error says only whether that is one of
 * several choices. Lists of types and values, for whose sake ajv keeps each schema whole,
 * stand where they are used, so that the bundler drops the schemas.
 */
function shorten(/** @type {string} */ code) {
  const kept = Object.fromEntries(
    [...code.matchAll(/const (schema\d+) = (\{.*?\});(?=const |function |export )/g)].map(([, name, json]) => [
      name,
      JSON.parse(String(json)),
    ]),
  );
  const short = code
    .replace(
      /const (err\d+) = \{(?:instancePath(?::(.*?))?,schemaPath:(".*?"),keyword:(".*?"),params:(\{.*?\}))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
      (_, _name, path = 'instancePath', schemaPath, keyword, params) =>
        schemaPath === undefined
          ? 'vErrors = fail(vErrors);'
          : `vErrors = fail(vErrors, ${path}, ${schemaPath.includes('/anyOf/')}, ${keyword}, ${params});`,
    )
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath = ""')
    .replace(
      /\{instancePath(?::(.*?))?,parentData(?::.*?)?,parentDataProperty(?::.*?)?,rootData\}/g,
      (_, path = 'instancePath') => path,
    )
    // It copies the list of errors for every item of a list; appending keeps a document of many mistakes linear.
    .replace(/vErrors\.concat\((\w+)\.errors\)/g, 'append(vErrors, $1.errors)')
    .replace(/\bschema\d+(?:\.\w+|\["[^"]*"\]|\[\d+\])+/g, (path) => JSON.stringify(get(kept, path) ?? fault(path)));
  return /vErrors\.(concat|push)|rootData|parentData/.test(short) ? fault('errors') : short;
}

/** The code of the validators of schemas; `names` are those of the functions, each with the `$id` of its schema. */
export async function compileValidators(
  /** @type {any[]} */ schemas,
  /** @type {Record<string, string>} */ names,
  /** @type {string} */ root,
) {
  const ajv = new Ajv({
    allErrors: true,
    allowMatchingProperties: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
    inlineRefs: false,
    messages: false,
    schemas: schemas.map((schema) => bare(schema)),
    strict: true,
    strictRequired: false,
    verbose: false,
  });
  const result = await build({
    stdin: { contents: shorten(standalone.default(ajv, names)), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: false,
    legalComments: 'none',
    write: false,
    target: 'es2023',
  });
  const code = (result.outputFiles[0]?.text ?? '').replace(/export \{[^}]*\};\s*$/, '');
  if (/(?<!["'])\brequire\(/.test(code)) throw new Error('the validators must not need require()');
  return code;
}
