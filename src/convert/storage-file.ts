import countBy from 'lodash/countBy.js';
import groupBy from 'lodash/groupBy.js';
import isPlainObject from 'lodash/isPlainObject.js';
import partition from 'lodash/partition.js';
import pickBy from 'lodash/pickBy.js';
import uniq from 'lodash/uniq.js';
import uniqBy from 'lodash/uniqBy.js';
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

/** Get each field once, by the first that says it: what is known goes before what is asked for. */
const merge = (...lists: readonly (readonly Line[])[]): readonly Line[] => uniqBy(lists.flat(), 'field');

const identityOf = ({ driver, name }: Pick<ExitVolume, 'driver' | 'name'>): string => JSON.stringify([driver, name]);

/**
 * Write a storage file: every driver and volume, the facts that are known, and those that are missing, each empty and with
 * how to look it up. An empty fact is as good as none.
 */
export function writeStorageFile({ volumes, asked }: Pick<Leave, 'volumes' | 'asked'>, storage: Storage): string {
  const lines = asked.flatMap(({ driver, name, facts, message }) =>
    facts.map((field) => ({ driver, name, line: { field, how: message } })),
  );
  const [askedOfDrivers, askedOfVolumes] = partition(lines, ({ line }) => line.field === 'backend');
  const byDriver = groupBy(askedOfDrivers, 'driver');
  const byVolume = groupBy(askedOfVolumes, identityOf);
  const { drivers: knownDrivers, volumes: knownVolumes } = {
    drivers: {},
    volumes: {},
    ...pickBy(storage, isPlainObject),
  } as Record<keyof Storage, Entries>;
  const drivers = uniq([...volumes.map(({ driver }) => driver), ...Object.keys(knownDrivers)]).sort();
  const counts = countBy(volumes, 'name');
  const named = new Set(volumes.flatMap(({ driver, name }) => [name, `${driver}:${name}`]));
  const linesOf = (questions: typeof lines | undefined): readonly Line[] => (questions ?? []).map(({ line }) => line);
  const ofDrivers = drivers.map((driver) =>
    writeEntry(driver, merge(given(knownDrivers[driver]), linesOf(byDriver[driver]))),
  );
  const ofVolumes = [
    ...volumes.map((volume) => {
      const { name } = volume;
      const key = `${volume.driver}:${name}`;
      const facts = merge(given(knownVolumes[key]), given(knownVolumes[name]), linesOf(byVolume[identityOf(volume)]));
      return writeEntry(counts[name] === 1 ? name : key, facts);
    }),
    ...Object.entries(knownVolumes)
      .filter(([name]) => !named.has(name))
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
