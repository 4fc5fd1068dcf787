import type { Mode } from '../../model/volume.ts';
import { mountOutcome } from '../container-path.ts';
import { dockerSectionOf, volumeDriverOf } from '../docker/parameters.ts';
import type { Workload } from '../workload.ts';
import { dockerEntries, namedVolumes } from './docker-run.ts';

const sandbox = '<sandbox>';

const placeIn = (path: string): string => `${mountOutcome('docker-containerizer', path, {}).target}`;

const bindOf = (from: string, to: string, mode: string): readonly string[] => [
  '-v',
  `${from}:${placeIn(to)}:${mode.toLowerCase()}`,
];

/** The driver that Mesos itself gives: that of the first volume that names one, or the container's own. */
const driverOf = (workload: Workload): string | undefined =>
  namedVolumes.of(workload).find(({ volume }) => volume.driver !== undefined)?.volume.driver ??
  workload.mesos?.container?.docker?.volume_driver ??
  undefined;

/** What is done for one volume; Docker is told none of its options. */
export interface DockerMount {
  readonly driver: string;
  readonly name: string;
  readonly effectiveOptions: Readonly<Record<string, string>>;
  readonly mode: Mode;
  readonly target: string;
  readonly mkdir: null;
  /** What it adds to `docker run`. */
  readonly argv: readonly string[];
}

/** What `docker run` does for each volume of a driver, if no rule finds fault with them; parameters come last. */
export function dockerMounts(workload: Workload): readonly DockerMount[] {
  const section = dockerSectionOf(workload);
  const own = driverOf(workload);
  const driver = (section && volumeDriverOf(section)?.driver) ?? own ?? 'local';
  const given = new Map(section?.parameters.map(({ pointer, key, value }) => [pointer, `--${key}=${value}`]));
  const mount = { driver, effectiveOptions: {}, mkdir: null };
  const named = namedVolumes.of(workload).map(({ volume: { name, containerPath, mode } }) => ({
    ...mount,
    name,
    mode,
    target: placeIn(containerPath),
    argv: [...bindOf(name, containerPath, mode), ...(own === undefined ? [] : [`--volume-driver=${own}`])],
  }));
  const passed = workload.volumes.flatMap(({ format, name, mode, containerPath = '', pointer }) => {
    const argument = format === 'docker-parameters' ? given.get(pointer) : undefined;
    return argument === undefined
      ? []
      : { ...mount, name, mode, target: containerPath, argv: [argument, `--volume-driver=${driver}`] };
  });
  return [...named, ...passed];
}

/** What the Docker containerizer gives `docker run` for the volumes of a container, if no rule finds fault with them. */
export function dockerArguments(workload: Workload): readonly string[] {
  const named = namedVolumes.of(workload).map(({ volume, index }) => ({
    index,
    from: volume.name,
    to: volume.containerPath,
    mode: volume.mode,
  }));
  const ownDriver = workload.mesos?.container?.docker?.volume_driver ?? undefined;
  const legacy = dockerEntries.of(workload).flatMap(({ volume: { host_path, container_path, mode }, index }) => {
    if (typeof host_path !== 'string') return [];
    const from = host_path.startsWith('/') || ownDriver !== undefined ? host_path : `${sandbox}/${host_path}`;
    return { index, from, to: container_path, mode };
  });
  const driver = driverOf(workload);
  return [
    ...[...named, ...legacy].sort((a, b) => a.index - b.index).flatMap(({ from, to, mode }) => bindOf(from, to, mode)),
    '-v',
    `${sandbox}:/mnt/mesos/sandbox`,
    ...(driver === undefined ? [] : [`--volume-driver=${driver}`]),
    ...(dockerSectionOf(workload)?.parameters ?? [])
      .filter(({ key }) => key === 'volume' || key === 'volume-driver')
      .map(({ key, value }) => `--${key}=${value}`),
  ];
}
