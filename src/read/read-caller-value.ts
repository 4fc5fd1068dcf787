import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { notYetReported, toJsonData } from './json-data.ts';
import type { DocumentRead } from './read.ts';
import { readValue } from './read.ts';

/** A document with the plain data that it was read from. */
export interface ReadValue extends DocumentRead {
  readonly value: unknown;
}

/** Reads a value; what is put before all its pointers is `at`. Never throws. */
export type ReadFunction = (value: unknown, at?: JsonPointer, target?: Target) => ReadValue;

/** Read a value that a text was parsed to, which is plain data. */
export const readParsedValue: ReadFunction = (value, at, target) => ({
  ...readValue(value, undefined, at, target),
  value,
});

/** Read a value that a caller made, which may be anything: what in it is no JSON data is told. */
export const readCallerValue: ReadFunction = (given, at = '', target = {}) => {
  const { value, problems, numbers } = toJsonData(given);
  const place = (problem: Diagnostic): Diagnostic => ({ ...problem, pointer: at + problem.pointer });
  if (problems.length > 0) return { workloads: [], diagnostics: problems.map(place), value };
  const read = readParsedValue(value, at, target);
  const more = notYetReported(numbers.map(place), read.diagnostics);
  return more.length === 0 ? read : { ...read, diagnostics: [...read.diagnostics, ...more] };
};
