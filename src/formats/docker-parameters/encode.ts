import { containerPathOf } from '../../model/container-path-template.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Located, LocatedOption, Unmapped } from '../../model/volume.ts';
import { mountOutcome } from '../../systems/container-path.ts';
import { isPlainField, writeRecord } from '../../systems/docker/csv.ts';
import { isMountOption } from '../../systems/docker/mount-spec.ts';
import { dockerSectionOf, newlyDriven, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { withOptionsInName } from '../../systems/docker/portworx.ts';
import type { DockerSection } from '../../systems/docker/section.ts';
import { isVolumeName } from '../../systems/docker/volume-spec.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { EncodeOptions, Encoding, Loss } from '../format.ts';
import { lossesOf, refuse } from '../format.ts';

/** A volume and how it is written: as `volume`, or as `mount`, which alone says options, and a driver of its own. */
interface Written {
  readonly volume: Located;
  readonly isMount: boolean;
}

/** Fields of `mount` that no other format has. */
const mountFields: readonly string[] = ['consistency', 'volume-label', 'volume-subpath'];

/** Check whether a fact came out of a parameter and is a flag of `volume`, such as `z`. */
const isFlag = ({ format }: Located, { field }: Unmapped): boolean =>
  format === 'docker-parameters' && field === 'mode';

/** Check whether a fact came out of a `mount`, and only that can say it. */
const isMountField = ({ format }: Located, { field }: Unmapped): boolean =>
  format === 'docker-parameters' && mountFields.includes(field);

/** Check whether the written form says a fact that only the source's format has. */
const isSaid = ({ volume, isMount }: Written, fact: Unmapped): boolean =>
  isMount ? isMountField(volume, fact) || (isFlag(volume, fact) && fact.value === 'nocopy') : isFlag(volume, fact);

/** Check whether a `volume` says all that is known of a volume, but for its driver. */
const isPlain = (volume: Located): boolean =>
  volume.options.length === 0 && !volume.unmapped.some((fact) => isMountField(volume, fact));

/** Choose how to write a volume: as `volume` where that says all and the container has this driver. */
function writtenAs(source: Located, driver: string | undefined): Written {
  const volume = withOptionsInName(source);
  return { volume, isMount: !isPlain(volume) || (volume.driver !== driver && Boolean(volume.driver)) };
}

/** Find what keeps a volume from being one of `docker run`. */
function obstacles({ volume, isMount }: Written, containerPath: string | undefined): readonly Finding[] {
  const { csi, origin, pointer } = volume;
  const name = quote(volume.name);
  if (csi !== undefined) return [refuse(pointer, `volume ${name} is a CSI volume, which Docker does not know`)];
  const isWritable = isMount ? isPlainField : (text: string) => !text.includes(':');
  return [
    ...(isVolumeName(volume.name) && isWritable(volume.name)
      ? []
      : [refuse(origin.name, `volume ${name}: Docker takes no such name, it is empty, has a colon, or is a path`)]),
    ...(volume.driver
      ? []
      : [refuse(pointer, `volume ${name} names no driver, which the parameter \`volume-driver\` needs`)]),
    ...(containerPath === undefined
      ? [
          refuse(
            pointer,
            `volume ${name} has no container path, which Docker needs; supply one with containerPath (--container-path)`,
          ),
        ]
      : /^[/.]*$/.test(containerPath) || !isWritable(containerPath)
        ? [refuse(origin.containerPath, `volume ${name}: Docker takes no container path ${quote(containerPath)}`)]
        : []),
  ];
}

/** Get the options that count: of several with one key the last. */
const lastOptions = ({ options }: Located): ReadonlySet<LocatedOption> =>
  new Set(new Map(options.map((option) => [option.key, option])).values());

/** Get the options that `volume-opt` says. */
const saidOptions = (volume: Located): readonly LocatedOption[] => [...lastOptions(volume)].filter(isMountOption);

/** Get the parameter that declares a volume. */
function parameterOf(written: Written, target: string): { readonly key: string; readonly value: string } {
  const { volume, isMount } = written;
  const said = volume.unmapped.filter((fact) => isSaid(written, fact));
  const isReadOnly = volume.mode === 'RO';
  if (!isMount) {
    const flags = [...(isReadOnly ? ['ro'] : []), ...said.map(({ value }) => value)];
    const parts = [volume.name, target, ...(flags.length === 0 ? [] : [flags.join(',')])];
    return { key: 'volume', value: parts.join(':') };
  }
  const fields = [
    'type=volume',
    `source=${volume.name}`,
    `target=${target}`,
    ...(isReadOnly ? ['readonly'] : []),
    ...said.map(({ field, value }) => (field === 'mode' ? 'volume-nocopy' : `${field}=${value}`)),
    `volume-driver=${volume.driver}`,
    ...saidOptions(volume).map(({ key, value }) => `volume-opt=${key}=${value}`),
  ];
  return { key: 'mount', value: writeRecord(fields) };
}

/** List what `docker run` cannot express, and a path that is written out as Mesos would. */
function lossesFor(written: Written, containerPath: string, target: string): readonly Loss[] {
  const { volume } = written;
  const { name, options, origin } = volume;
  const unmapped = volume.unmapped.filter((fact) => !isSaid(written, fact));
  const [last, said] = [lastOptions(volume), new Set(saidOptions(volume))];
  return [
    ...options
      .filter((option) => !said.has(option))
      .map((option) => ({
        volume: name,
        field: option.key,
        value: option.value,
        pointer: option.pointer,
        ...(last.has(option)
          ? { reason: '`volume-opt` takes no such option: its key is empty or has a `=`, or blanks are around it' }
          : { reason: 'a later option of the same key wins', neutral: true }),
      })),
    ...lossesOf({ ...volume, unmapped }, 'no parameter of `docker run` says it'),
    ...(containerPath === target
      ? []
      : [
          {
            volume: name,
            field: 'containerPath',
            value: containerPath,
            pointer: origin.containerPath,
            reason: `Docker needs an absolute path, and ${quote(target)} is where Mesos mounts it in a Docker container`,
            neutral: true,
          },
        ]),
  ];
}

/** Reported where other parameters are before those that are added: going back and forth does not keep the order. */
const orderOf = ({ list, parameters }: DockerSection): readonly Finding[] =>
  parameters.length === 0
    ? []
    : [{ pointer: list, message: 'the new parameters follow those that are there; Docker takes any order' }];

/** Declare volumes as parameters: the driver, where one needs it that is not named yet, and a `volume` or `mount` for each. */
export function encode(
  volumes: readonly Located[],
  workload: WorkloadFacts,
  { containerPath: template }: EncodeOptions,
): Encoding {
  if (volumes.length === 0) return { edits: [], losses: [], findings: [] };
  const section = dockerSectionOf(workload) as DockerSection;
  const present = volumeDriverOf(section)?.driver;
  const driver = present ?? volumes.map(withOptionsInName).find(isPlain)?.driver;
  const isNew = present === undefined && driver !== undefined;
  const made = isNew ? [{ key: 'volume-driver', value: driver }] : [];
  const [losses, findings]: [(readonly Loss[])[], (readonly Finding[])[]] = [[], []];
  findings.push(newlyDriven(workload, driver), orderOf(section));
  for (const [slot, source] of volumes.entries()) {
    const written = writtenAs(source, driver);
    const containerPath = containerPathOf(source, template, slot);
    const target = String(mountOutcome('docker-containerizer', containerPath ?? '/', {}).target);
    findings.push(obstacles(written, containerPath));
    losses.push(lossesFor(written, containerPath ?? target, target));
    made.push(parameterOf(written, target));
  }
  const { list, single, parameters } = section;
  const edits: Edit[] =
    parameters.length === 0 || single
      ? [{ op: 'set', pointer: list, value: [...parameters.map(({ key, value }) => ({ key, value })), ...made] }]
      : made.map((value) => ({ op: 'set', pointer: joinPointer(list, '-'), value }));
  return { edits, losses: losses.flat(), findings: findings.flat() };
}
