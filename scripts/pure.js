// @ts-check
// Marks what a bundled file computes when it is loaded as free of side effects, so that a bundler can drop what a program
// does not use: `sideEffects: false` says it of whole files only, and the library is one.
import { parseSync } from '@swc/core';

const literals = ['BigIntLiteral', 'BooleanLiteral', 'NullLiteral', 'NumericLiteral', 'RegExpLiteral', 'StringLiteral'];
const functions = [
  'ArrowFunctionExpression',
  'FunctionExpression',
  'GetterProperty',
  'MethodProperty',
  'SetterProperty',
];

/**
 * Whether every bundler sees that a piece of syntax only makes a value: no call, and nothing that may be one in disguise
 * (a getter behind `a.b` or `...a`, a conversion in `${a}`).
 * @returns {boolean}
 */
function isPlain(/** @type {any} */ node) {
  if (literals.includes(node.type) || functions.includes(node.type)) return node.key?.type !== 'Computed';
  switch (node.type) {
    case 'Identifier':
      return true;
    case 'ArrayExpression':
      return node.elements.every(
        (/** @type {any} */ item) => item === null || (!item.spread && isPlain(item.expression)),
      );
    case 'ObjectExpression':
      return node.properties.every(isPlain);
    case 'KeyValueProperty':
      return node.key.type !== 'Computed' && isPlain(node.value);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return node.argument.type === 'NumericLiteral';
    default:
      return false;
  }
}

const isPlainArgument = (/** @type {import('@swc/core').Argument} */ { spread, expression }) =>
  !spread && isPlain(expression);

/** @param {import('@swc/core').Expression} init @returns {[before: string, after: string]} */
function marksOf(init) {
  const isCall = init.type === 'CallExpression' || init.type === 'NewExpression';
  return isCall && init.callee.type === 'Identifier' && (init.arguments ?? []).every(isPlainArgument)
    ? ['/* @__PURE__ */ ', '']
    : ['/* @__PURE__ */ (() => (', '))()'];
}

/**
 * The code of a module with each variable of its own that needs more than a look marked: unused, it may go. Throws where
 * a result is taken apart into several variables, which no mark covers.
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
      if (!init || isPlain(init)) continue;
      // swc counts bytes, from 1
      const [from, to] = [/** @type {any} */ (init).span.start - 1, /** @type {any} */ (init).span.end - 1];
      if (id.type !== 'Identifier')
        throw new Error(
          `no bundler drops what is taken apart; name the whole first: ${bytes.toString('utf8', from, to)}`,
        );
      const [before, after] = marksOf(init);
      pieces.push(bytes.toString('utf8', end, from), before, bytes.toString('utf8', from, to), after);
      end = to;
    }
  }
  return `${pieces.join('')}${bytes.toString('utf8', end)}`;
}
