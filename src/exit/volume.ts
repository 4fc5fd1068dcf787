import { bareNumber, binarySize } from '../drivers/backends.ts';
import type { DerivedFacts, Exit, SizeReader, StorageFacts } from '../drivers/exit.ts';
import { findDriver } from '../drivers/find.ts';
import type { DriverOption, Located } from '../model/volume.ts';
import { splitName } from '../systems/docker/portworx.ts';
import type { WorkloadFacts } from '../systems/workload.ts';
import { quote } from '../text/quote.ts';
import type { ExitFinding, LostFact } from './finding.ts';
import { report } from './finding.ts';
import { toLabel } from './names.ts';
import { isSecret, REDACTED, redact } from './secrets.ts';
import type { Storage } from './storage.ts';
import { driverOf, factsOf } from './storage.ts';

/** A volume that leaves Mesos, with what is known of it. */
export interface ExitVolume {
  readonly located: Located;
  readonly pointer: string;
  /** The driver, the plugin of a CSI volume; `''` where none is named. */
  readonly driver: string;
  readonly name: string;
  /** DNS label that names it elsewhere. */
  readonly label: string;
  /** The options in effect without secrets, a size that has a field of its own first. */
  readonly options: readonly DriverOption[];
  option(key: string): string | undefined;
  /** What its driver is known to do; absent for an unknown driver. */
  readonly exit: Exit | undefined;
  /** Reads its size; absent where the unit is not known. */
  readonly readSize: SizeReader | undefined;
  /** The size that the driver makes where none is given. */
  readonly usualSize: string | undefined;
  readonly facts: StorageFacts;
  /** Whether something is wrong with the facts, so that nothing can be made of them. */
  readonly isWrong: boolean;
  readonly derived: DerivedFacts;
  /** What a CSI volume gives to its plugin, without secrets. */
  readonly context: Readonly<Record<string, string>>;
  /** Whether Docker copies files of the image into it while it is empty, as the Docker containerizer lets it. */
  readonly isFilledFromImage: boolean;
}

/** A volume, and what is wrong with its facts or left out of every output. */
export interface ReadExitVolume {
  readonly volume: ExitVolume;
  readonly findings: readonly ExitFinding[];
}

/** Drivers that a site may have named otherwise; one with a `backend` is taken for REX-Ray, of which that is usual. */
const exitOf = (driver: string, facts: StorageFacts): Exit | undefined =>
  (findDriver(driver) ?? (facts.backend === undefined ? undefined : findDriver('rexray')))?.exit;

/** Get the default size of a known driver, with its unit. */
function usualSizeOf(driver: string): string | undefined {
  const { default: size, unit = '' } = findDriver(driver)?.options.find(({ name }) => name === 'size') ?? {};
  return size === undefined ? undefined : /\D/.test(size) ? size : `${size} ${unit}`;
}

/** Check whether the letter case of keys makes no difference. */
const ignoresCase = (driver: string): boolean => findDriver(driver)?.ignoresCase ?? findDriver(driver) === undefined;

/** Get the options in effect, each key once and with its last value, and those that a later one overrides. */
function inEffect({ options, pointer }: Located): {
  readonly kept: readonly DriverOption[];
  readonly lost: readonly DriverOption[];
  readonly hasSizeField: boolean;
} {
  const kept = options.filter(({ key }, index) => options.findLastIndex((other) => other.key === key) === index);
  const lost = options.filter((option) => !kept.includes(option));
  const field = kept.find((option) => option.pointer === `${pointer}/external/size`);
  return {
    kept: field === undefined ? kept : [field, ...kept.filter((option) => option !== field)],
    lost,
    hasSizeField: field !== undefined,
  };
}

const asLost = ({ key, value }: DriverOption): LostFact => ({ field: key, value });

/** Facts that say how Mesos declares a volume, and nothing of the volume. */
const ofDeclaration: readonly string[] = ['slot', 'explicitCreate', 'dvdcli', 'command', 'shared', 'identity'];

/** Find what only the source's own format can express; secrets in it are not shown. */
function reportUnmapped(located: Located, name: string): readonly ExitFinding[] {
  const at = { pointer: located.pointer, name };
  return located.unmapped.flatMap(({ field, value, pointer, reason }): readonly ExitFinding[] => {
    if (field === 'shared') return [];
    const place = { ...at, pointer };
    if (field === 'identity')
      return [
        report('warning', 'identity-not-preserved', place, `volume ${quote(name)}: ${reason}`, [{ field, value }]),
      ];
    if (field === 'mode') {
      if (value === 'nocopy') return [];
      const message = `volume ${quote(name)}: nothing says the flag ${quote(String(value))} here`;
      return [report('warning', 'option-not-expressible', place, message, [{ field, value }])];
    }
    const shown = isSecret({ key: field, value: '' }) || redact(JSON.stringify(value)) === REDACTED ? REDACTED : value;
    const why = ofDeclaration.includes(field) ? 'which only Mesos needs' : 'which no driver was given';
    return [
      report('info', 'options-not-carried', place, `volume ${quote(name)}: left out ${quote(field)}, ${why}`, [
        { field, value: shown },
      ]),
    ];
  });
}

/** Read a volume: the name without Portworx options, the options without secrets, the facts that are known. */
export function readExitVolume(located: Located, workload: WorkloadFacts, storage: Storage): ReadExitVolume {
  const driver = driverOf(located);
  const split = splitName(located.driver, located.name, located.origin.name);
  const { name } = split;
  const { kept, lost, hasSizeField } = inEffect({
    ...located,
    options: [...split.options, ...located.options],
  } as Located);
  const context = Object.entries(located.csi?.volumeContext ?? {}).map(([key, value]) => ({ key, value }));
  const secrets = [...kept, ...context].filter(isSecret);
  const options = kept.filter((option) => !isSecret(option));
  const option = (key: string): string | undefined =>
    kept.find((each) => each.key === key || (ignoresCase(driver) && each.key.toLowerCase() === key))?.value;
  const { facts, findings } = factsOf(located, name, storage);
  const exit = exitOf(driver, facts);
  const at = { pointer: located.pointer, name };
  const overwriting = options.filter(({ key }) => key.toLowerCase() === 'overwritefs');
  return {
    volume: {
      located,
      pointer: located.pointer,
      driver,
      name,
      label: facts.claim ?? toLabel(name),
      options,
      option,
      exit,
      // Marathon's own field counts in GiB, whatever the driver.
      readSize: exit?.readSize ?? (hasSizeField ? binarySize('g', bareNumber) : undefined),
      usualSize: usualSizeOf(driver),
      context: Object.fromEntries(context.filter((each) => !isSecret(each)).map(({ key, value }) => [key, value])),
      facts,
      isWrong: findings.length > 0,
      derived: exit?.derive?.({ driver, name, options: kept, option }) ?? {},
      isFilledFromImage:
        workload.containerizer === 'DOCKER' &&
        !located.unmapped.some(({ field, value }) => field === 'mode' && value === 'nocopy'),
    },
    findings: [
      ...findings,
      ...reportUnmapped(located, name),
      ...lost.map((one) =>
        report(
          'info',
          'options-not-carried',
          at,
          `volume ${quote(name)}: a later option ${quote(one.key)} overrides an earlier one`,
          [isSecret(one) ? { field: one.key, value: REDACTED } : asLost(one)],
        ),
      ),
      ...secrets.map(({ key }) =>
        report(
          'warning',
          'secret-in-options',
          at,
          `volume ${quote(name)}: left out the option ${quote(key)}, which looks like a secret; add it where it is needed`,
          [{ field: key, value: REDACTED }],
        ),
      ),
      ...overwriting.map((one) =>
        report(
          'warning',
          'overwritefs-dropped',
          at,
          `volume ${quote(name)}: left out ${quote(`${one.key}=${one.value}`)}, which made REX-Ray format a volume that may hold data`,
          [asLost(one)],
        ),
      ),
    ],
  };
}

/** Check whether an option is said in no output. */
export const isDropped = ({ key }: DriverOption): boolean => key.toLowerCase() === 'overwritefs';

/** Report options that the output does not apply, all of a volume at once; nothing where there are none. */
export function reportOptions(
  volume: ExitVolume,
  options: readonly DriverOption[],
  why: string,
): readonly ExitFinding[] {
  if (options.length === 0) return [];
  const keys = options.map(({ key }) => quote(key)).join(', ');
  return [
    report('info', 'options-not-carried', volume, `volume ${quote(volume.name)}: ${keys} ${why}`, options.map(asLost)),
  ];
}

/** Report that `shared` has no like: harmless where several may mount the volume anyway. */
export function reportShared(volume: ExitVolume, how: string, isHarmless: boolean): readonly ExitFinding[] {
  const shared = volume.located.unmapped.find(({ field }) => field === 'shared');
  if (shared === undefined) return [];
  const message = `volume ${quote(volume.name)}: \`shared\` only lifts Marathon's check of unique names; ${how}`;
  return [
    report(isHarmless ? 'info' : 'warning', 'shared-not-carried', volume, message, [{ field: 'shared', value: true }]),
  ];
}

/** Report the secrets of a CSI volume, of which DC/OS shows no value; `what` says what to do with them. */
export function reportSecrets(volume: ExitVolume, what: string): readonly ExitFinding[] {
  const { csi } = volume.located;
  const secrets = [csi?.nodeStageSecret, csi?.nodePublishSecret].flatMap((each) => Object.entries(each ?? {}));
  if (secrets.length === 0) return [];
  const named = secrets.map(([key, secret]) => `${quote(key)} of the DC/OS secret ${quote(secret)}`).join(', ');
  const lost = secrets.map(([field, value]) => ({ field, value }));
  return [report('warning', 'secret-not-carried', volume, `volume ${quote(volume.name)}: ${what} ${named}`, lost)];
}
