import get from 'lodash/get.js';
import memoize from 'lodash/memoize.js';
import type { Reading, Reads } from '../../json/reading.ts';
import { attempt, endReading, fail } from '../../json/reading.ts';
import { int64, text } from '../../json/scalars.ts';
import { list, map, required } from '../../json/structures.ts';
import { constraints } from './constraints.ts';
import type { Dialect } from './dialect.ts';
import type { Members } from './known-fields.ts';
import { knownFields } from './known-fields.ts';
import { words } from './words.ts';

const long = int64({});

/** `shared` is passed over; it stays where it is what it later had to be, since a rule warns of it. */
const passedOver: Reads = (value) => (typeof value === 'boolean' ? value : null);

const external = knownFields(
  { size: long, name: required(text()), provider: required(text()), options: map(text()), shared: passedOver },
  (members) => ({ options: {}, ...members }),
);

/** Read a text; anything else means the default. */
const diskType: Reads = (value, reading) => {
  const type = attempt(text(), value, reading)?.value as string | undefined;
  if (type === undefined) return 'root';
  if (!['root', 'path', 'mount'].includes(type)) fail(reading, `No such disk type: ${type}`);
  return type;
};

const persistent = ({ hasDiskTypes }: Dialect): Reads =>
  knownFields(
    hasDiskTypes ? { size: required(long), maxSize: long, type: diskType, constraints } : { size: required(long) },
  );

/** Read a volume of one of three kinds; one that is of none is a directory of the host without a name. Volume.scala. */
function oneKind(volume: Members, reading: Reading): unknown {
  const refuse = (member: string): void =>
    endReading(reading, { status: 422, message: `${member} may not be set with persistent` });
  const has = (member: string): boolean => get(volume, member) !== undefined;
  if (!has('persistent') && !has('external')) return { hostPath: '', ...volume };
  // The text speaks of a persistent volume although it may be an external one.
  if (has('hostPath')) refuse('hostPath');
  else if (has('persistent') && has('external')) refuse('external');
  return volume;
}

/** The volumes of a container. */
export const volumes: (dialect: Dialect) => Reads = memoize((dialect) =>
  list(
    knownFields(
      {
        containerPath: required(text()),
        hostPath: text(),
        mode: required(words(dialect.modeNoun, 'RW', 'RO')),
        persistent: persistent(dialect),
        external,
      },
      oneKind,
    ),
  ),
);
