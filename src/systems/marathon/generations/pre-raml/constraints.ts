import type { Reads } from '../../json/reading.ts';
import { attempt, fail } from '../../json/reading.ts';
import { text } from '../../json/scalars.ts';
import { list } from '../../json/structures.ts';

/** What a constraint may ask for, in the order of Marathon's enum. */
const operators = ['UNIQUE', 'LIKE', 'CLUSTER', 'GROUP_BY', 'UNLIKE', 'MAX_PER'];

const texts = list(text());

/** Read a constraint: a field, an operator and perhaps a value, as a list. */
const constraint: Reads = (value, reading) => {
  const parts = attempt(texts, value, reading)?.value as readonly string[] | undefined;
  if (parts === undefined || parts.length < 2 || parts.length > 3)
    fail(reading, 'Constraint definition must be an array of strings in format: <key>, <operator>[, value]');
  else if (!operators.includes(parts[1] as string))
    fail(reading, `Constraint operator must be one of the following: [${operators.join(', ')}]`);
  return value;
};

/** A set of constraints. */
export const constraints: Reads = list(constraint);
