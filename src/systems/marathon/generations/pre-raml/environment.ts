import type { Reads } from '../../json/reading.ts';
import { attempt, endReading, startReading } from '../../json/reading.ts';
import { text } from '../../json/scalars.ts';
import { map, record, required } from '../../json/structures.ts';

const secret = record({ secret: required(text()) });

/** Read a text, or the name of a secret; what is neither is thrown at, with paths that begin at the variable. */
const textOrSecret: Reads = (value, reading) => {
  if (attempt(text(), value, reading) !== undefined) return value;
  const inside = startReading(value, reading.knows, new Map());
  secret(value, inside);
  if (inside.errors.length > 0) endReading(reading, { thrown: inside.errors });
  return value;
};

/** Read the variables of an app; secrets came with 1.3.0. */
export const environment = (hasSecrets: boolean): Reads => map(hasSecrets ? textOrSecret : text());
