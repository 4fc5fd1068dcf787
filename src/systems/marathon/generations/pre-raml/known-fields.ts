import omitBy from 'lodash/omitBy.js';
import pick from 'lodash/pick.js';
import type { Reading, Reads } from '../../json/reading.ts';
import type { Fields } from '../../json/structures.ts';
import { record } from '../../json/structures.ts';

/** The fields of a value that was read, without those that are null. */
export type Members = Readonly<Record<string, unknown>>;

/** Makes something of fields that could all be read; it may end the reading. */
type Build = (members: Members, reading: Reading) => unknown;

const keep: Build = (members) => members;

/** Read a type of which nothing is gone on with but the fields that Marathon knows, and what `build` makes of them. */
export function knownFields(fields: Fields, build: Build = keep): Reads {
  const reads = record(fields);
  const names = Object.keys(fields);
  return (value, reading) => {
    const before = reading.failures;
    const members = omitBy(pick(reads(value, reading), names), (member) => member === null);
    return reading.failures === before ? build(members, reading) : members;
  };
}
