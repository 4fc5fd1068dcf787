import type { Written } from '../../../text/json/numbers.ts';
import { app, appUpdate } from './app.ts';
import { group } from './group.ts';
import type { ReadError, Reads, VolumeReads } from './reading.ts';
import { startReading } from './reading.ts';
import { list } from './structures.ts';

export type { ReadError, VolumeReads } from './reading.ts';

/** What Marathon goes on with, or all that it cannot read. */
export type ReadResult = { readonly value: unknown } | { readonly errors: readonly ReadError[] };

/** What Marathon can be sent: an app, a list of apps or of what apps shall become, a group. */
export type MarathonBody = 'app' | 'app-list' | 'app-updates' | 'group';

const types: Readonly<Record<MarathonBody, Reads>> = {
  app,
  'app-list': list(app),
  'app-updates': list(appUpdate),
  group,
};

/**
 * Read a value as the JSON reads of Marathon 1.11 do that are generated from its RAML types (type-generator, play-json
 * 2.8.1). Errors are those of the answer's `details`, one for each path
 * and message, in the order of the declaration. Otherwise the value is given back with what Marathon reads differently
 * made plain: an `external` or a `container` that is no object is an empty one, a member that is passed over because it
 * cannot be read is left out. Unknown members and all elements of lists stay; where nothing differs it is the very same
 * value. Numbers count as they were written, where that is given: a value holds no more than doubles.
 * A value that holds itself, or whose groups nest deeper than 1,000 levels, throws a RangeError.
 */
export function readMarathonJson(
  value: unknown,
  type: MarathonBody,
  knows: VolumeReads = { csi: true, shared: true },
  written: Written = new Map(),
): ReadResult {
  const reading = startReading(value, knows, written);
  const read = types[type](value, reading);
  return reading.errors.length > 0 ? { errors: reading.errors } : { value: read };
}
