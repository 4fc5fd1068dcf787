import type { Driver, KnownOption } from '../../drivers/driver.ts';
import type { Backend } from '../../drivers/exit.ts';
import { findDriver, findOption, keysOf } from '../../drivers/find.ts';
import { drivers } from '../../drivers/index.ts';
import { shellLine } from '../../systems/shell.ts';

/** The prefix of an option of any driver, as Marathon writes it. */
const anyDriver = 'dvdi/';

/** What can be explained of drivers: each by its names, and each of their options. */
export const explainedDrivers: readonly string[] = [
  ...drivers.flatMap(({ names }) => names),
  ...drivers.flatMap(({ names, options }) => options.flatMap(keysOf).map((key) => `${names[0]}/${key}`)),
  ...new Set(drivers.flatMap(({ options }) => options.flatMap(keysOf)).map((key) => `${anyDriver}${key}`)),
];

const versions = ({ since, until }: KnownOption): string =>
  [...(since === undefined ? [] : [`since ${since}`]), ...(until === undefined ? [] : [`before ${until}`])].join(', ');

/** Get the facts that there are, a line each. */
const facts = (pairs: readonly (readonly [what: string, text: string | undefined])[]): string =>
  pairs.map(([what, text]) => (text ? `  ${what}: ${text}\n` : '')).join('');

function describeOption(driver: Driver, option: KnownOption): string {
  const { name, aliases, unit, form, otherwise, description, source } = option;
  const known = facts([
    ['also', aliases?.join(', ')],
    ['unit', unit],
    ['default', option.default],
    ['expected', form?.expected],
    ['else', otherwise === undefined ? undefined : `${driver.title} ${otherwise}`],
    ['versions', versions(option)],
    ['source', source],
  ]);
  return `${driver.names[0]}/${name} (option of ${driver.title})\n\n${description}\n\n${known}`;
}

/** Find how one storage is taken over: what serves it, what names a volume there, what else must be known. */
function describeBackend(id: string, backend: Backend, rootPath: string | undefined): string {
  const { source, refusal, handle, lookUp, needs = [], accessModes, zoneKey } = backend;
  const served = source === undefined ? 'the `csiDriver` that is given' : 'csi' in source ? source.csi : source.inTree;
  const found = handle ?? (lookUp === undefined ? undefined : shellLine(lookUp('NAME')));
  const lines = facts([
    ['served by', served],
    ['handle', found],
    ['needed', needs.join(', ')],
    ['access modes', accessModes.join(', ')],
    ['zone', zoneKey],
    ['folder of the volume', rootPath],
  ]);
  return `${id === '' ? '' : `${id}\n`}${refusal === undefined ? lines : `  not possible: ${refusal}\n`}`;
}

/** Find how the volumes of a driver leave Mesos. */
function describeExit({ exit: { backends, refusal, rootPath } }: Driver): string {
  const known = Object.entries(backends).map(([id, backend]) => describeBackend(id, backend, rootPath));
  const reason = refusal === undefined ? '' : `  ${refusal.reason}\n`;
  return `Leaving Mesos:\n${reason}${known.join('')}`;
}

function describeDriver(driver: Driver): string {
  const { names, title, notes, options, sources } = driver;
  const known = options.map(({ name, description }) => `  ${name}: ${description}\n`).join('');
  return [
    `${names.join(', ')} (driver: ${title})\n`,
    ...(notes === undefined ? [] : [`${notes}\n`]),
    ...(options.length === 0 ? [] : [`Options:\n${known}`]),
    describeExit(driver),
    `Sources:\n${sources.map((source) => `  ${source}\n`).join('')}`,
  ].join('\n');
}

/** Describe the options that are meant: of the driver before the last slash, or of all drivers. */
function optionsOf(id: string): readonly string[] {
  const cut = id.lastIndexOf('/');
  const [driver, key] = [findDriver(id.slice(0, cut)), id.slice(cut + 1)];
  const isOfAny = cut < 0 || id.slice(0, cut + 1) === anyDriver;
  const owners = isOfAny ? drivers : driver === undefined ? [] : [driver];
  return owners.flatMap((owner) => {
    const option = findOption(owner, key);
    return option === undefined ? [] : [describeOption(owner, option)];
  });
}

/** Describe a driver (`rexray`) or an option (`rexray/size`, `size` or `dvdi/size` of all drivers); `undefined` if unknown. */
export function explainDriver(id: string): string | undefined {
  const driver = findDriver(id);
  if (driver !== undefined) return describeDriver(driver);
  const options = optionsOf(id);
  return options.length === 0 ? undefined : options.join('\n');
}
