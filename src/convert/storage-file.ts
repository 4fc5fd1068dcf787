import isPlainObject from 'lodash/isPlainObject.js';
import pickBy from 'lodash/pickBy.js';
import uniq from 'lodash/uniq.js';
import type { StorageFacts } from '../drivers/exit.ts';
import type { Storage } from '../exit/storage.ts';
import type { ExitVolume } from '../exit/volume.ts';
import type { Leave } from './leave.ts';

/** Facts by name, as a storage file has them. */
type Entries = Readonly<Record<string, StorageFacts | null>>;

/** A fact to write: its value, or none and how to look it up. */
interface Line {
  readonly field: string;
  readonly value?: unknown;
  readonly how?: string;
}

/** Get a key that no reader of YAML takes for anything but text. */
const keyOf = (key: string): string =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$|^[A-Za-z]{4,}$/.test(key) && !/^(?:true|null|false)$/i.test(key)
    ? key
    : JSON.stringify(key);

const writeEntry = (key: string, lines: readonly Line[]): string =>
  lines.length === 0
    ? `  ${keyOf(key)}: {}\n`
    : `  ${keyOf(key)}:\n${lines
        .map(
          ({ field, value, how }) =>
            `${how === undefined ? '' : `    # ${how}\n`}    ${field}:${value === undefined ? '' : ` ${JSON.stringify(value)}`}\n`,
        )
        .join('')}`;

const given = (facts: StorageFacts | null | undefined): readonly Line[] =>
  Object.entries(facts ?? {}).flatMap(([field, value]) => (value === null ? [] : [{ field, value }]));

/** Known facts, then those that are asked for and not among them. */
const merge = (known: readonly Line[], asked: readonly Line[]): readonly Line[] => [
  ...known,
  ...asked.filter(({ field }, index) => [...known, ...asked.slice(0, index)].every((line) => line.field !== field)),
];

/**
 * Write a storage file: every driver and volume, the facts that are known, and those that are missing, each empty and with
 * how to look it up. An empty fact is as good as none.
 */
export function writeStorageFile({ volumes, asked }: Pick<Leave, 'volumes' | 'asked'>, storage: Storage): string {
  const lines = asked.flatMap(({ driver, name, facts, message }) =>
    facts.map((field) => ({ driver, name, line: { field, how: message } })),
  );
  const isOfDriver = ({ line }: (typeof lines)[number]): boolean => line.field === 'backend';
  const names = volumes.map(({ name }) => name);
  const keyFor = ({ driver, name }: Pick<ExitVolume, 'driver' | 'name'>): string =>
    names.filter((other) => other === name).length > 1 ? `${driver}:${name}` : name;
  const { drivers: knownDrivers, volumes: knownVolumes } = {
    drivers: {},
    volumes: {},
    ...pickBy(storage, isPlainObject),
  } as Record<keyof Storage, Entries>;
  const drivers = uniq([...volumes.map(({ driver }) => driver), ...Object.keys(knownDrivers)]).sort();
  const named = volumes.flatMap(({ driver, name }) => [name, `${driver}:${name}`]);
  const ofDrivers = drivers.map((driver) =>
    writeEntry(
      driver,
      merge(
        given(knownDrivers[driver]),
        lines.flatMap((each) => (isOfDriver(each) && each.driver === driver ? each.line : [])),
      ),
    ),
  );
  const ofVolumes = [
    ...volumes.map((volume) =>
      writeEntry(
        keyFor(volume),
        merge(
          [...given(knownVolumes[volume.name]), ...given(knownVolumes[`${volume.driver}:${volume.name}`])],
          lines.flatMap((each) =>
            !isOfDriver(each) && each.driver === volume.driver && each.name === volume.name ? each.line : [],
          ),
        ),
      ),
    ),
    ...Object.entries(knownVolumes)
      .filter(([name]) => !named.includes(name))
      .map(([name, facts]) => writeEntry(name, given(facts))),
  ];
  return [
    '# What is known of the storage behind the volumes. Fill in what is empty, run the command again for what that asks, and\n',
    '# give this file to `extvol convert --storage`.\n',
    `drivers:${ofDrivers.length === 0 ? ' {}' : ''}\n${ofDrivers.join('')}`,
    `volumes:${ofVolumes.length === 0 ? ' {}' : ''}\n${ofVolumes.join('')}`,
  ].join('');
}

/** Count how many facts are missing without which nothing can be converted. */
export const countMissing = ({ asked }: Pick<Leave, 'asked'>): number =>
  uniq(
    asked
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ driver, name, facts }) =>
        facts.map((field) => JSON.stringify([driver, field === 'backend' ? '' : name, field])),
      ),
  ).length;
