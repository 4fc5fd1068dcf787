import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { plainData, untold } from './json-data.ts';
import type { ReadDocument } from './read.ts';
import { readValue } from './read.ts';

/** A document with the plain data that it was read from. */
export interface ReadData extends ReadDocument {
  readonly value: unknown;
}

/** Reads a value; what is put before all its pointers is `at`. Never throws. */
export type ReadAny = (value: unknown, at?: JsonPointer, target?: Target) => ReadData;

/** Read a value that a text was parsed to, which is plain data. */
export const readParsed: ReadAny = (value, at, target) => ({ ...readValue(value, undefined, at, target), value });

/** Read a value that a caller made, which may be anything: what in it is no JSON data is told. */
export const readGiven: ReadAny = (given, at = '', target = {}) => {
  const { value, problems, numbers } = plainData(given);
  const place = (problem: Diagnostic): Diagnostic => ({ ...problem, pointer: at + problem.pointer });
  if (problems.length > 0) return { workloads: [], diagnostics: problems.map(place), value };
  const read = readParsed(value, at, target);
  const more = untold(numbers.map(place), read.diagnostics);
  return more.length === 0 ? read : { ...read, diagnostics: [...read.diagnostics, ...more] };
};
