import { app } from './app.ts';
import type { Reads } from './reading.ts';
import { bool, double, text } from './scalars.ts';
import { pathId } from './strings.ts';
import { list, object } from './structures.ts';
import { timestamp } from './timestamp.ts';

/** Two steps a level. Marathon itself runs out of stack about there. */
const LONGEST_TRAIL = 2 * 1000;

/** GroupUpdate of group.raml, whose id the address of the request may carry. A value of endless depth is refused. */
export const group: Reads = (value, reading) => {
  if (reading.trail.length > LONGEST_TRAIL) throw new RangeError('groups are nested too deeply');
  return fields(value, reading);
};

const fields = object({
  id: pathId,
  apps: list(app),
  groups: list(group),
  dependencies: list(text()),
  scaleBy: double({ min: 0 }),
  version: timestamp,
  enforceRole: bool,
});
