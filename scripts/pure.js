// @ts-check
// Marks what a bundled file computes when it is loaded as free of side effects, so that a bundler can drop what a program
// does not use: `sideEffects: false` says it of whole files only, and the library is one.
import { parseSync } from '@swc/core';

/** Whether evaluating a piece of syntax calls something, outside of the functions that it makes. @returns {boolean} */
function calls(/** @type {unknown} */ node) {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some(calls);
  const type = 'type' in node ? node.type : undefined;
  if (type === 'FunctionExpression' || type === 'ArrowFunctionExpression') return false;
  return type === 'CallExpression' || type === 'NewExpression' || Object.values(node).some(calls);
}

/** @param {import('@swc/core').Expression} init @returns {[before: string, after: string]} */
function marksOf(init) {
  const isCall = init.type === 'CallExpression' || init.type === 'NewExpression';
  return isCall && !calls(init.callee) && !calls(init.arguments)
    ? ['/* @__PURE__ */ ', '']
    : ['/* @__PURE__ */ (() => (', '))()'];
}

/**
 * The code of a module with each variable of its own that is made by a call marked: unused, it may go. Throws where a call
 * is taken apart into several variables, which no mark covers.
 */
export function markPure(/** @type {string} */ code) {
  const bytes = Buffer.from(code);
  const { body } = parseSync(code, { syntax: 'ecmascript', target: 'es2023' });
  /** @type {string[]} */
  const pieces = [];
  let end = 0;
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (!init || !calls(init)) continue;
      // swc counts bytes, from 1
      const [from, to] = [/** @type {any} */ (init).span.start - 1, /** @type {any} */ (init).span.end - 1];
      if (id.type !== 'Identifier')
        throw new Error(
          `no bundler drops a call that is taken apart; name its result: ${bytes.toString('utf8', from, to)}`,
        );
      const [before, after] = marksOf(init);
      pieces.push(bytes.toString('utf8', end, from), before, bytes.toString('utf8', from, to), after);
      end = to;
    }
  }
  return `${pieces.join('')}${bytes.toString('utf8', end)}`;
}
