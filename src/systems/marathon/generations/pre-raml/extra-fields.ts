import get from 'lodash/get.js';
import isEmpty from 'lodash/isEmpty.js';
import isEqual from 'lodash/isEqual.js';
import isPlainObject from 'lodash/isPlainObject.js';
import type { Reads } from '../../json/reading.ts';
import { attempt, endReading } from '../../json/reading.ts';
import { bool, double, int64, text } from '../../json/scalars.ts';
import { list, map, required } from '../../json/structures.ts';
import { timestamp } from '../../json/timestamp.ts';
import { readinessChecks } from './checks.ts';
import type { Dialect } from './dialect.ts';
import type { Filter } from './filtered.ts';
import { filtered, giveUp } from './filtered.ts';
import { knownFields } from './known-fields.ts';
import { pathId } from './path-id.ts';
import { ipAddress, portDefinitions, ports } from './ports.ts';

const texts = list(text());

const fetch = list(
  knownFields({ uri: required(text()), extract: bool, executable: bool, cache: bool, outputFile: text() }),
);

const upgradeStrategy = knownFields({ minimumHealthCapacity: double(), maximumOverCapacity: double() }, (members) => ({
  minimumHealthCapacity: 1,
  maximumOverCapacity: 1,
  ...members,
}));

/** Java's enum throws at a word that it does not have. */
const taskLostBehavior: Reads = (value, reading) => {
  const word = text()(value, reading);
  if (typeof word === 'string' && !['WAIT_FOREVER', 'RELAUNCH_AFTER_TIMEOUT'].includes(word))
    endReading(reading, {
      status: 422,
      message: `No enum constant mesosphere.marathon.Protos.ResidencyDefinition.TaskLostBehavior.${word}`,
    });
  return word;
};

/** Joda's parser takes more than this, and has texts of its own for the rest. */
export const version: Reads = (value, reading) => {
  const before = reading.failures;
  text()(value, reading);
  if (reading.failures === before && attempt(timestamp, value, reading) === undefined)
    giveUp(reading, 'a `version` that is no full date with an offset');
  return value;
};

const unreachable = knownFields({ inactiveAfterSeconds: int64({ min: 0 }), expungeAfterSeconds: int64({ min: 0 }) });

const unreachableStrategy: Reads = (value, reading) => {
  const isRead = value === 'disabled' || (isPlainObject(value) && attempt(unreachable, value, reading) !== undefined);
  if (!isRead) giveUp(reading, 'an `unreachableStrategy` of another kind');
  return value;
};

const killSelection: Reads = (value, reading) => {
  if (value !== 'YOUNGEST_FIRST' && value !== 'OLDEST_FIRST') giveUp(reading, 'another `killSelection`');
  return value;
};

const isNotEmpty = (found: unknown): boolean => !isEmpty(found);

/** Whether no more than one of two ways to say the same is taken. */
const clashes: readonly Filter[] = [
  [
    (members) => isEmpty(get(members, 'uris')) || isEmpty(get(members, 'fetch')),
    'You cannot specify both uris and fetch fields',
  ],
  [
    (members) =>
      get(members, 'ipAddress') === undefined ||
      (isEmpty(get(members, 'ports')) && isEmpty(get(members, 'portDefinitions'))),
    'You cannot specify both an IP address and ports',
  ],
  [
    (members) => {
      const definitions = get(members, 'portDefinitions') as readonly { readonly port?: number }[] | undefined;
      const numbers = get(members, 'ports');
      return (
        numbers === undefined ||
        definitions === undefined ||
        isEqual(
          definitions.map(({ port = 0 }) => port),
          numbers,
        )
      );
    },
    'You cannot specify both ports and port definitions',
  ],
];

/** Read the fields of an app that are read only when all others could be; AppDefinitionReads (ExtraFields). */
export const extraFields = ({ hasSecrets, hasDiskTypes }: Dialect): Reads =>
  filtered(
    knownFields({
      uris: texts,
      fetch,
      dependencies: list(pathId),
      ports,
      upgradeStrategy,
      labels: map(text()),
      acceptedResourceRoles: filtered(texts, [isNotEmpty, 'set must not be empty']),
      ipAddress,
      version,
      residency: knownFields({ relaunchEscalationTimeoutSeconds: int64({}), taskLostBehavior }),
      portDefinitions,
      readinessChecks,
      ...(hasSecrets ? { secrets: map(knownFields({ source: required(text()) })) } : {}),
      taskKillGracePeriodSeconds: int64({}),
      ...(hasDiskTypes ? { unreachableStrategy, killSelection } : {}),
    }),
    ...clashes,
  );
