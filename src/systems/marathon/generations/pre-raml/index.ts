import memoize from 'lodash/memoize.js';
import type { Written } from '../../../../text/json/numbers.ts';
import type { ReadError, ReadingEnd } from '../../json/reading.ts';
import { startReading } from '../../json/reading.ts';
import { app } from './app.ts';
import { dialectOf } from './dialect.ts';
import { group } from './group.ts';
import { findUnmodelled } from './unmodelled.ts';

/** What an old Marathon goes on with, all that it cannot read, or what ended its reading. */
export type PreRamlRead =
  | { readonly value: unknown }
  | { readonly errors: readonly ReadError[] }
  | { readonly end: ReadingEnd };

const dialects = memoize(dialectOf);

/**
 * Read a value as the Formats of a Marathon before 1.5 do: the body of a `POST` of an app or a group. What is gone on with
 * holds the fields that this Marathon knows and no others, without nulls and with a strategy filled in; a volume of no
 * kind is one of the host with the empty path. A value that holds itself, or whose groups nest deeper than 1,000 levels,
 * throws a RangeError.
 */
export function readPreRaml(
  value: unknown,
  body: 'app' | 'group',
  version: string,
  written: Written = new Map(),
): PreRamlRead {
  const reading = startReading(value, { csi: false, shared: false }, written);
  const read = (body === 'app' ? app : group)(dialects(version))(value, reading);
  if (reading.end !== undefined) return { end: reading.end };
  if (reading.errors.length > 0) return { errors: reading.errors };
  const end = findUnmodelled(read, body);
  return end === undefined ? { value: read } : { end };
}
