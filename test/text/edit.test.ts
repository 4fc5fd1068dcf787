import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../src/text/edit/edit.ts';
import { joinPointer } from '../../src/text/pointer.ts';

const set = (pointer: string, value: unknown): Edit => ({ op: 'set', pointer, value });
const prune = (pointer: string): Edit => ({ op: 'removeIfEmpty', pointer });
const remove = (pointer: string): Edit => ({ op: 'remove', pointer });

test.each<[string, unknown, readonly Edit[], unknown]>([
  ['nothing', { a: 1 }, [], { a: 1 }],
  ['replaces a member', { a: 1, b: 2 }, [set('/a', 3)], { a: 3, b: 2 }],
  ['adds a member', { a: 1 }, [set('/b', 2)], { a: 1, b: 2 }],
  ['makes the objects above', {}, [set('/a/b/c', 1)], { a: { b: { c: 1 } } }],
  [
    'makes objects where a scalar or null stands',
    { a: null, b: 1 },
    [set('/a/x', 1), set('/b/y', 2)],
    { a: { x: 1 }, b: { y: 2 } },
  ],
  ['appends to an array', { a: [1] }, [set('/a/-', 2), set('/a/-', 3)], { a: [1, 2, 3] }],
  ['makes the array that is appended to', {}, [set('/a/-', 1), set('/b/-/c', 2)], { a: [1], b: [{ c: 2 }] }],
  ['replaces an element', [1, 2], [set('/0', 3)], [3, 2]],
  ['takes - in an object for a key', {}, [set('/-', 1)], { '-': 1 }],
  ['removes a member', { a: 1, b: 2 }, [remove('/a')], { b: 2 }],
  ['removes an element', [1, 2, 3], [remove('/1')], [1, 3]],
  ['removes what it set', {}, [set('/a', 1), remove('/a')], {}],
  ['ignores what is not there', { a: 1 }, [remove('/b'), remove('/b/c'), remove('/a/c')], { a: 1 }],
  ['prunes what is empty', { a: {}, b: [] }, [prune('/a'), prune('/b')], {}],
  ['prunes what got empty', { a: { b: [1] } }, [remove('/a/b/0'), prune('/a/b'), prune('/a')], {}],
  [
    'prunes nothing else',
    { a: [1], b: { c: '' } },
    [prune('/a'), prune('/b/c'), prune('/x'), prune('/x/y')],
    { a: [1], b: { c: '' } },
  ],
  ['replaces everything', { a: 1 }, [set('', [1])], [1]],
  ['removes everything', { a: 1 }, [remove('')], undefined],
  ['does not mistake an inherited member for one', {}, [set('/constructor/x', 1)], { constructor: { x: 1 } }],
])('%s', (_, value, edits, expected) => {
  expect(applyEdits(value, edits)).toEqual(expected);
});

test.each<[string, string]>([
  ['/5', 'an element that is not there'],
  ['/-', 'no element'],
  ['/x', 'no index'],
  ['/-1', 'no index either'],
  ['/01', 'an index written otherwise'],
  ['/length', 'no element'],
])('removing %s, %s, leaves an array alone', (pointer) => {
  expect(applyEdits([1, 2], [remove(pointer)])).toEqual([1, 2]);
});

test('__proto__ is a key like any other', () => {
  const result = applyEdits({}, [set('/__proto__/polluted', true)]) as object;
  expect(Object.keys(result)).toEqual(['__proto__']);
  expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true}}');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('neither the input nor the edits are changed or shared', () => {
  const value = { a: { b: [1] } };
  const added = { c: 1 };
  const result = applyEdits(value, [set('/x', added), set('/x/d', 2), set('/a/b/-', 2)]);
  expect(result).toEqual({ a: { b: [1, 2] }, x: { c: 1, d: 2 } });
  expect(value).toEqual({ a: { b: [1] } });
  expect(added).toEqual({ c: 1 });
});

test('what is set is there, and is gone when it is removed', () => {
  const key = fc.constantFrom('a', 'b/c', '~', '', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), fc.jsonValue(), (keys, value) => {
      const pointer = joinPointer('', ...keys);
      const found = (from: unknown): unknown =>
        keys.reduce<unknown>(
          (node, token) =>
            Object.hasOwn(node as object, token) ? (node as Record<string, unknown>)[token] : undefined,
          from,
        );
      const result = applyEdits({ kept: 1 }, [set(pointer, value)]);
      expect(found(result)).toEqual(value);
      expect(result).toHaveProperty('kept', 1);
      expect(found(applyEdits(result, [remove(pointer)]))).toBeUndefined();
    }),
  );
});
