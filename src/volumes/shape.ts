import isPlainObject from 'lodash/isPlainObject.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { mustBe, nameAt } from '../text/must-be.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';

const isText = (value: unknown): boolean => typeof value === 'string';

function isCommand(value: unknown): boolean {
  const { argv } = Object(value) as { readonly argv?: unknown };
  return isText(value) || (Array.isArray(argv) && argv.every(isText));
}

type Leaf = 'text' | 'integer' | 'mode' | 'command' | 'data';

const leaves: Readonly<Record<Leaf, readonly [isRight: (value: unknown) => boolean, expected: string]>> = {
  text: [isText, 'a string'],
  integer: [Number.isInteger, 'a whole number'],
  mode: [(value) => value === 'RW' || value === 'RO', '`RW` or `RO`'],
  command: [isCommand, 'a line for a shell, or an object whose `argv` is a list of strings,'],
  data: [() => true, 'JSON data'],
};

interface Members {
  readonly [member: string]: Shape;
}

/**
 * What a value must be: a leaf, a list of one shape, or an object. `*` is the shape of the members that are not listed; a
 * name with `!` behind it is required, and every other member may be null, which counts as absent.
 */
export type Shape = Leaf | readonly [Shape] | Members;

const isMembers = (shape: Shape): shape is Members => typeof shape === 'object' && !Array.isArray(shape);

const wrong = (pointer: JsonPointer, message: string): Diagnostic => ({
  rule: 'document/schema',
  severity: 'error',
  message,
  pointer,
});

const isUnset = (member: unknown, name: string): boolean =>
  member === undefined || (member === null && !name.endsWith('!'));

const misplaced = (value: unknown, expected: string, pointer: JsonPointer): readonly Diagnostic[] => [
  wrong(pointer, mustBe(nameAt(pointer), expected, value)),
];

function checkMembers(value: Readonly<Record<string, unknown>>, shape: Members, pointer: JsonPointer) {
  const isAbsent = (key: string): boolean => (Object.hasOwn(value, key) ? value[key] : undefined) === undefined;
  const missing = Object.keys(shape).filter((key) => key.endsWith('!') && isAbsent(key.slice(0, -1)));
  return [
    ...missing.map((key) => wrong(pointer, `missing ${quote(key.slice(0, -1))}`)),
    ...Object.entries(value).flatMap(([key, member]): readonly Diagnostic[] => {
      const inner = [key, `${key}!`, '*'].find((name) => Object.hasOwn(shape, name));
      const place = joinPointer(pointer, key);
      if (inner === undefined) return [wrong(place, `unknown member ${quote(key)}; remove it`)];
      return isUnset(member, inner) ? [] : checkShape(member, shape[inner] as Shape, place);
    }),
  ];
}

/** List where a value does not have a shape; empty when it has. */
export function checkShape(value: unknown, shape: Shape, pointer: JsonPointer = ''): readonly Diagnostic[] {
  if (typeof shape === 'string') {
    const [isRight, expected] = leaves[shape];
    return isRight(value) ? [] : misplaced(value, expected, pointer);
  }
  if (isMembers(shape))
    return isPlainObject(value)
      ? checkMembers(value as Readonly<Record<string, unknown>>, shape, pointer)
      : misplaced(value, 'an object', pointer);
  const [inner] = shape;
  return Array.isArray(value)
    ? value.flatMap((item, index) => checkShape(item, inner, joinPointer(pointer, index)))
    : misplaced(value, 'a list', pointer);
}
