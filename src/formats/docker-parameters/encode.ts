import { containerPathOf } from '../../model/container-path-template.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Located, Unmapped } from '../../model/volume.ts';
import { mountOutcome } from '../../systems/container-path.ts';
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

/** Find what keeps a volume from being one of `docker run`. */
function obstacles(volume: Located, containerPath: string | undefined, driver: string): readonly Finding[] {
  const { csi, origin, pointer } = volume;
  const name = quote(volume.name);
  if (csi !== undefined) return [refuse(pointer, `volume ${name} is a CSI volume, which Docker does not know`)];
  return [
    ...(isVolumeName(volume.name) && !volume.name.includes(':')
      ? []
      : [refuse(origin.name, `volume ${name}: Docker takes no such name, it is empty, has a colon, or is a path`)]),
    ...(volume.driver === driver
      ? []
      : [
          volume.driver === undefined
            ? refuse(pointer, `volume ${name} names no driver, which the parameter \`volume-driver\` needs`)
            : refuse(
                origin.driver,
                `volume ${name}: driver ${quote(volume.driver)}, but \`docker run\` has one for all volumes, here ${quote(driver)}`,
              ),
        ]),
    ...(containerPath === undefined
      ? [
          refuse(
            pointer,
            `volume ${name} has no container path, which Docker needs; supply one with containerPath (--container-path)`,
          ),
        ]
      : /^[/.]*$|:/.test(containerPath)
        ? [refuse(origin.containerPath, `volume ${name}: Docker takes no container path ${quote(containerPath)}`)]
        : []),
  ];
}

/** Get the flags that came out of another `docker run`, and what else only the source can say. */
function partUnmapped({
  format,
  unmapped,
}: Located): readonly [flags: readonly Unmapped[], others: readonly Unmapped[]] {
  const isFlag = ({ field }: Unmapped): boolean => format === 'docker-parameters' && field === 'mode';
  return [unmapped.filter(isFlag), unmapped.filter((fact) => !isFlag(fact))];
}

/** Get the value of a parameter `volume`. */
function specOf(volume: Located, target: string): string {
  const flags = [...(volume.mode === 'RO' ? ['ro'] : []), ...partUnmapped(volume)[0].map(({ value }) => value)];
  return [volume.name, target, ...(flags.length === 0 ? [] : [flags.join(',')])].join(':');
}

/** List what `docker run` cannot express, and a path that is written out as Mesos would. */
function lossesFor(volume: Located, containerPath: string, target: string): readonly Loss[] {
  const { name, options, origin } = volume;
  const [, unmapped] = partUnmapped(volume);
  return [
    ...options.map(({ key, value, pointer }) => ({
      volume: name,
      field: key,
      value,
      pointer,
      reason: '`docker run` takes no options of a volume; create it with them beforehand',
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

/** Said where other parameters stand before those that are added: going back and forth does not keep the order. */
const orderOf = ({ list, parameters }: DockerSection): readonly Finding[] =>
  parameters.length === 0
    ? []
    : [{ pointer: list, message: 'the new parameters follow those that are there; Docker takes any order' }];

/** Declare volumes as parameters: the driver, where it is not named yet, and a `volume` for each. */
export function encode(
  volumes: readonly Located[],
  workload: WorkloadFacts,
  { containerPath: template }: EncodeOptions,
): Encoding {
  if (volumes.length === 0) return { edits: [], losses: [], findings: [] };
  const section = dockerSectionOf(workload) as DockerSection;
  const present = volumeDriverOf(section)?.driver;
  const driver = present ?? volumes.find((volume) => volume.driver !== undefined)?.driver ?? '';
  const made = present === undefined ? [{ key: 'volume-driver', value: driver }] : [];
  const [losses, findings]: [(readonly Loss[])[], (readonly Finding[])[]] = [[], []];
  findings.push(newlyDriven(workload, driver), orderOf(section));
  for (const [slot, volume] of volumes.map(withOptionsInName).entries()) {
    const containerPath = containerPathOf(volume, template, slot);
    const target = String(mountOutcome('docker-containerizer', containerPath ?? '/', {}).target);
    findings.push(obstacles(volume, containerPath, driver));
    losses.push(lossesFor(volume, containerPath ?? target, target));
    made.push({ key: 'volume', value: specOf(volume, target) });
  }
  const { list, single, parameters } = section;
  const edits: Edit[] =
    parameters.length === 0 || single
      ? [{ op: 'set', pointer: list, value: [...parameters.map(({ key, value }) => ({ key, value })), ...made] }]
      : made.map((value) => ({ op: 'set', pointer: joinPointer(list, '-'), value }));
  return { edits, losses: losses.flat(), findings: findings.flat() };
}
