import memoize from 'lodash/memoize.js';
import type { Reads } from '../../json/reading.ts';
import { double } from '../../json/scalars.ts';
import { list } from '../../json/structures.ts';
import { app } from './app.ts';
import type { Dialect } from './dialect.ts';
import { version } from './extra-fields.ts';
import { knownFields } from './known-fields.ts';
import { pathId } from './path-id.ts';

/** Two steps a level, as deep as later releases are followed. */
const LONGEST_TRAIL = 2 * 1000;

/** A group; one of endless depth throws a RangeError. */
export const group: (dialect: Dialect) => Reads = memoize((dialect) => {
  const inner: Reads = (value, reading) => {
    if (reading.trail.length > LONGEST_TRAIL) throw new RangeError('groups are nested too deeply');
    return fields(value, reading);
  };
  const fields = knownFields({
    id: pathId,
    apps: list(app(dialect)),
    groups: list(inner),
    dependencies: list(pathId),
    scaleBy: double(),
    version,
  });
  return inner;
});
