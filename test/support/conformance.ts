import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const folder = join(__dirname, '../conformance');

/** The vectors that do not pass yet, by kind. */
const stillFailing: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(folder, 'still-failing.json'), 'utf8'),
);

/** Read the vectors of a kind, untyped: one vector has fields that another has not. */
export const readVectors = <Vector>(kind: string): readonly Vector[] =>
  JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'));

/**
 * Make a test of each vector. One that `still-failing.json` lists must fail: as soon as it passes, the list is shortened.
 */
export function testVectors<Vector extends { readonly name: string }>(
  kind: string,
  vectors: readonly Vector[],
  holds: (vector: Vector) => void,
): void {
  const listed = new Set(stillFailing[kind]);
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (name, vector) => {
    if (listed.has(name)) expect(() => holds(vector)).toThrow();
    else holds(vector);
  });
  test('every vector that is listed as failing exists', () => {
    const names = new Set(vectors.map(({ name }) => name));
    expect([...listed].filter((name) => !names.has(name))).toEqual([]);
  });
}
