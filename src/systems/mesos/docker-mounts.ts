import type { DriverOption, Mode } from '../../model/volume.ts';
import { mountOutcome } from '../container-path.ts';
import { dockerSectionOf, volumeDriverOf } from '../docker/parameters.ts';
import type { Workload } from '../workload.ts';
import { namedVolumes } from './docker-run.ts';

const placeIn = (path: string): string => `${mountOutcome('docker-containerizer', path, {}).target}`;

/** Write the argument that binds a volume or a path to a container path. */
export const bindOf = (from: string, to: string, mode: string): readonly string[] => [
  '-v',
  `${from}:${placeIn(to)}:${mode.toLowerCase()}`,
];

/** Get the driver that Mesos itself gives: that of the first volume that names one, or the container's own. */
export const driverOf = (workload: Workload): string | undefined =>
  namedVolumes.of(workload).find(({ volume }) => volume.driver !== undefined)?.volume.driver ??
  workload.mesos?.container?.docker?.volume_driver ??
  undefined;

const optionsOf = (options: readonly DriverOption[]): Readonly<Record<string, string>> =>
  Object.fromEntries(options.map(({ key, value }) => [key, value]));

/** What is done for one volume; Docker gets none of its options, but those of a parameter `mount`. */
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

/** Find what `docker run` does for each volume of a driver, if no rule finds fault with them; parameters come last. */
export function dockerMounts(workload: Workload): readonly DockerMount[] {
  const section = dockerSectionOf(workload);
  const own = driverOf(workload);
  const driver = (section && volumeDriverOf(section)?.driver) ?? own ?? 'local';
  const given = new Map(section?.parameters.map((parameter) => [parameter.pointer, parameter]));
  const mount = { driver, effectiveOptions: {}, mkdir: null };
  const named = namedVolumes.of(workload).map(({ volume: { name, containerPath, mode } }) => ({
    ...mount,
    name,
    mode,
    target: placeIn(containerPath),
    argv: [...bindOf(name, containerPath, mode), ...(own === undefined ? [] : [`--volume-driver=${own}`])],
  }));
  const passed = workload.volumes.flatMap(({ format, name, mode, containerPath = '', pointer, ...volume }) => {
    const parameter = format === 'docker-parameters' ? given.get(pointer) : undefined;
    if (parameter === undefined) return [];
    const { key, value } = parameter;
    const own = key === 'mount' ? { driver: String(volume.driver), effectiveOptions: optionsOf(volume.options) } : {};
    const argv = [`--${key}=${value}`, ...(key === 'mount' ? [] : [`--volume-driver=${driver}`])];
    return { ...mount, ...own, name, mode, target: containerPath, argv };
  });
  return [...named, ...passed];
}
