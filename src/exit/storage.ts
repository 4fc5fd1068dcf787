import isPlainObject from 'lodash/isPlainObject.js';
import pickBy from 'lodash/pickBy.js';
import type { StorageFacts } from '../drivers/exit.ts';
import { accessModes } from '../drivers/exit.ts';
import type { Located } from '../model/volume.ts';
import { mustBe } from '../text/must-be.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { quote } from '../text/quote.ts';
import type { ExitFinding } from './finding.ts';
import { report } from './finding.ts';
import { isLabel } from './names.ts';

/** What is known of the storage behind the volumes; a member that is `null` is not known. */
export interface Storage {
  /** By driver; of a CSI volume the name of its plugin. */
  readonly drivers?: Readonly<Record<string, StorageFacts | null>> | null;
  /** By name of the volume, or by `driver:name`; these go before those of the driver. */
  readonly volumes?: Readonly<Record<string, StorageFacts | null>> | null;
}

type Check = readonly [isRight: (value: unknown) => boolean, expected: string];

const text =
  (isRight: (value: string) => boolean = (value) => value !== '') =>
  (value: unknown): boolean =>
    typeof value === 'string' && isRight(value);
const matching = (pattern: RegExp) => text((value) => pattern.test(value));
const labels = (value: string): boolean => value.length <= 253 && value.split('.').every(isLabel);
const some: Check = [text(), 'a text'];
const nodeLabel: Check = [
  matching(/^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/),
  'letters, digits, `-`, `_` and `.`, at most 63',
];
/** Check whether a path is absolute and does not climb. */
export const isPath = (value: string): boolean => value.startsWith('/') && !value.split('/').includes('..');

const path: Check = [text(isPath), 'an absolute path without `..`'];

const isSecretName = (value: unknown): boolean => {
  const { name, namespace, ...rest } = value as Record<string, unknown>;
  return text(labels)(name) && text(isLabel)(namespace) && Object.keys(rest).length === 0;
};

const isTexts = (value: unknown): boolean =>
  isPlainObject(value) && Object.values(value as object).every((member) => typeof member === 'string');

const checks: { readonly [Name in keyof Required<StorageFacts>]: Check } = {
  backend: some,
  csiDriver: [text(labels), 'the name of a CSI driver, such as `ebs.csi.aws.com`'],
  attributes: [isTexts, 'a map of texts'],
  handle: [text(), 'a text; put a number in quotes, since large ones lose digits'],
  zone: nodeLabel,
  project: some,
  node: nodeLabel,
  clusterID: some,
  pool: some,
  server: some,
  path,
  secret: [(value) => isPlainObject(value) && isSecretName(value), 'the `name` and `namespace` of a Secret'],
  size: [matching(/^0*[1-9]\d*(?:[KMGTPE]i|[kMGTPE])?$/), 'a quantity such as `5Gi`'],
  accessMode: [
    (value) => (accessModes as readonly unknown[]).includes(value),
    `one of ${accessModes.map(quote).join(', ')}`,
  ],
  fsType: some,
  rootPath: [
    text((value) => !value.split('/').includes('..')),
    'a folder of the volume without `..`, or `""` for its top',
  ],
  claim: [text(isLabel), 'a DNS label: lower-case letters, digits and inner hyphens, at most 63'],
  nomadPlugin: some,
};

const known = Object.keys(checks);

const factsAt = (facts: unknown): object =>
  pickBy(isPlainObject(facts) ? (facts as object) : {}, (value) => value !== null);

/** Get the driver of a volume by its own words: the plugin of a CSI volume, `''` where there is none. */
export const driverOf = ({ driver, csi }: Located): string => csi?.pluginName ?? driver ?? '';

const keysFor = (driver: string, name: string): readonly string[] => [name, `${driver}:${name}`];

/** Get the facts of a volume: those of its driver, its name, its driver and name; the later win. With what is wrong with them. */
export function factsOf(
  volume: Located,
  name: string,
  { drivers, volumes }: Storage,
): { readonly facts: StorageFacts; readonly findings: readonly ExitFinding[] } {
  const driver = driverOf(volume);
  const given: StorageFacts = Object.assign(
    {},
    factsAt(drivers?.[driver]),
    ...keysFor(driver, name).map((key) => factsAt(volumes?.[key])),
  );
  const findings = Object.entries(given).flatMap(([field, value]) => {
    const check = known.includes(field) ? checks[field as keyof StorageFacts] : undefined;
    if (check === undefined || check[0](value)) return [];
    const code = field === 'handle' ? 'handle-form' : 'storage-value';
    return [
      report('error', code, { ...volume, name }, mustBe(`${quote(field)} of volume ${quote(name)}`, check[1], value)),
    ];
  });
  return { facts: findings.length > 0 ? {} : given, findings };
}

const meant = (word: string, words: Iterable<string>): string => didYouMean(nearest(word, [...words]));

const unused = (message: string): ExitFinding => report('warning', 'storage-unused', '', `storage: ${message}`);
const wrong = (message: string): ExitFinding => report('error', 'storage-value', '', `storage: ${message}`);

/** More unused volumes than this are of a storage file for other documents too, and reported at once. */
const MANY = 10;

/** Report volumes that no document has; those without facts say nothing. */
function checkVolumes(volumes: object, names: ReadonlySet<string>): readonly ExitFinding[] {
  const keys = Object.entries(volumes)
    .filter(([key, facts]) => !names.has(key) && Object.keys(factsAt(facts)).length > 0)
    .map(([key]) => key);
  if (keys.length <= MANY)
    return keys.map((key) => unused(`no document has a volume ${quote(key)}${meant(key, names)}`));
  const some = keys.slice(0, MANY).map((key) => quote(key));
  return [unused(`no document has ${keys.length} of the volumes: ${some.join(', ')} and ${keys.length - MANY} more`)];
}

/** Find what a storage file says that nothing asks for: members and fields that do not exist, volumes that no document has. */
export function checkStorage(
  storage: unknown,
  volumes: readonly { driver: string; name: string }[],
): readonly ExitFinding[] {
  const names = new Set(volumes.flatMap(({ driver, name }) => keysFor(driver, name)));
  return Object.entries(storage as object).flatMap(([member, entries]): readonly ExitFinding[] => {
    if (member !== 'drivers' && member !== 'volumes')
      return [unused(`unknown ${quote(member)}${meant(member, ['drivers', 'volumes'])}`)];
    if (entries === null || entries === undefined) return [];
    if (!isPlainObject(entries)) return [wrong(mustBe(quote(member), 'an object', entries))];
    return [
      ...(member === 'volumes' ? checkVolumes(entries as object, names) : []),
      ...Object.entries(entries as object).flatMap(([key, facts]) => {
        if (facts !== null && !isPlainObject(facts))
          return [wrong(mustBe(`${quote(key)} of ${quote(member)}`, 'an object', facts))];
        return Object.keys(factsAt(facts))
          .filter((field) => !known.includes(field))
          .map((field) => unused(`unknown ${quote(field)} of ${quote(key)}${meant(field, known)}`));
      }),
    ];
  });
}
