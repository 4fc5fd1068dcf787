import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';

const folder = join(__dirname, '../conformance');

/** Read the vectors of a kind, untyped: one vector has fields that another has not. */
export const readVectors = <Vector>(kind: string): readonly Vector[] =>
  JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'));

/** Make a test of each vector. */
export const testVectors = <Vector extends { readonly name: string }>(
  kind: string,
  vectors: readonly Vector[],
  holds: (vector: Vector) => void,
): void =>
  test.each(vectors.map((vector) => [vector.name, vector] as const))(`${kind}: %s`, (_, vector) => holds(vector));
