import get from 'lodash/get.js';
import groupBy from 'lodash/groupBy.js';
import uniq from 'lodash/uniq.js';
import type { ShapeError } from '../generated/validators.ts';
import { validators } from '../generated/validators.ts';
import type { Fix, Severity } from '../model/diagnostic.ts';
import { mustBe, nameAt } from '../text/must-be.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { parsePointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import { fixType } from './fix-type.ts';

/** One place where a document has not the shape of its kind. */
export interface ShapeProblem {
  readonly severity: Severity;
  readonly pointer: string;
  readonly message: string;
  /** How a value of the wrong type may be fixed. */
  readonly fix?: Fix;
  /** Whether the value has the right type and is only too small, too large, too short or too long. */
  readonly isRangeError: boolean;
}

/** The keywords that a value of the right type breaks, with all beside it as readable as before. */
const RANGE_KEYWORD = /^m(?:in|ax)(?:imum|Length|Items)$/;

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

const expectedTypes = (types: unknown): string =>
  [types]
    .flat()
    .filter((type) => type !== 'null')
    .map((type) => typeNames[String(type)])
    .join(' or ');

type Wording = (params: ShapeError['params'], value: unknown, name: string) => string;

const oneOf = (allowed: unknown): string =>
  [allowed]
    .flat()
    .filter((each) => each !== null)
    .map((each) => quote(String(each)))
    .join(', ');

/** The wording of each keyword; those that are not here only repeat, in other words, what an inner one says. */
const wordings: Readonly<Record<string, Wording>> = {
  type: ({ type }, value, name) => mustBe(name, expectedTypes(type), value),
  enum: ({ allowedValues }, value, name) => mustBe(name, `one of ${oneOf(allowedValues)}`, value),
  pattern: ({ pattern }, value, name) => mustBe(name, `a string that matches ${quote(String(pattern))}`, value),
  minimum: ({ limit }, value, name) => mustBe(name, `${limit} or more`, value),
  maximum: ({ limit }, value, name) => mustBe(name, `${limit} or less`, value),
  minLength: (_, __, name) => `${name} must not be empty`,
  maxLength: ({ limit }, _, name) => `${name} must not be longer than ${limit} characters`,
  minItems: ({ limit }, _, name) => `${name} must have ${limit} or more elements`,
  required: ({ missingProperty }) => `missing ${quote(String(missingProperty))}`,
};

const valueAt = (root: unknown, pointer: string): unknown => get({ root }, ['root', ...parsePointer(pointer)]);

/** Which members a choice between members offers. */
const choices = (errors: readonly ShapeError[]): readonly string[] =>
  errors
    .filter(({ keyword, isChoice }) => keyword === 'required' && isChoice)
    .map(({ params }) => String(params.missingProperty));

/** Name the members of an object that probably misspell those that it lacks. */
const slips = (value: unknown, lacked: readonly string[]): string =>
  Object.entries(value as object)
    .flatMap(([key, member]) => {
      const meant = member === undefined ? undefined : nearest(key, lacked);
      return meant === undefined ? [] : `; found ${quote(key)}${didYouMean(meant)}`;
    })
    .join('');

/**
 * Describe what is wrong at one place. A choice (`anyOf`) comes with the errors of its branches: of enumerated values and a
 * pattern for their letter case the values are named, of members that are required by turns all are named at once.
 */
function describeErrors(errors: readonly ShapeError[], value: unknown, name: string): readonly string[] {
  const enumeration = errors.find(({ keyword }) => keyword === 'enum');
  const missing = choices(errors);
  const plain = errors.filter(
    ({ keyword, isChoice }) =>
      Object.hasOwn(wordings, keyword) &&
      !(keyword === 'required' && isChoice) &&
      !(enumeration !== undefined && ['enum', 'pattern', 'type'].includes(keyword)),
  );
  const required = errors.filter(({ keyword }) => keyword === 'required');
  const hint =
    required.length === 0
      ? ''
      : slips(
          value,
          required.map(({ params }) => String(params.missingProperty)),
        );
  return [
    ...[...(enumeration === undefined ? [] : [enumeration]), ...plain].map(
      ({ keyword, params }) =>
        (wordings[keyword] as Wording)(params, value, name) + (keyword === 'required' ? hint : ''),
    ),
    ...(missing.length > 0 ? [`missing one of ${[...new Set(missing)].map(quote).join(', ')}${hint}`] : []),
  ];
}

/** Find where a value has not the shape of its kind; empty when it has. Never throws for any value of JSON. */
export function validate(kind: keyof typeof validators, value: unknown, base: string): readonly ShapeProblem[] {
  const validator = validators[kind];
  if (validator(value)) return [];
  const groups = groupBy(validator.errors as readonly ShapeError[], 'instancePath');
  return Object.entries(groups).flatMap(([place, errors]) => {
    const there = valueAt(value, place);
    const pointer = base + place;
    const [first] = errors;
    const isType = errors.length === 1 && first?.keyword === 'type';
    const fix = isType ? fixType(first.params.type, there, pointer) : undefined;
    const isRangeError = errors.every(({ keyword }) => RANGE_KEYWORD.test(keyword));
    return uniq(describeErrors(errors, there, nameAt(pointer))).map(
      (message): ShapeProblem => ({ severity: 'error', pointer, message, isRangeError, ...(fix && { fix }) }),
    );
  });
}
