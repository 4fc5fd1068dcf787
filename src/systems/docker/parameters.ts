import castArray from 'lodash/castArray.js';
import type { Finding } from '../../model/diagnostic.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { dvdiDriverKey } from '../marathon/labels.ts';
import { containerPointer, volumePointer } from '../mesos/container.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import type { WorkloadFacts } from '../workload.ts';
import type { DockerParameter, DockerSection } from './section.ts';
import { isVolumeName, parseVolumeSpec } from './volume-spec.ts';

/** The driver that Docker asks for every volume that it is given by name, and its place. */
export interface VolumeDriver {
  readonly driver: string;
  readonly pointer: JsonPointer;
}

/** Get the Docker section of a workload that the Docker containerizer runs, Marathon's, Mesos's or its own; else `undefined`. */
export function dockerSectionOf({
  app,
  containerizer,
  docker: own,
  mesos,
  pointer,
}: WorkloadFacts): DockerSection | undefined {
  if (own !== undefined) return own;
  const docker = app?.container?.docker ?? mesos?.container?.docker;
  if (containerizer !== 'DOCKER' || !docker) return undefined;
  const container = mesos === undefined ? joinPointer(pointer, 'container') : containerPointer(mesos);
  const base = joinPointer(container, 'docker');
  const list = joinPointer(base, 'parameters');
  const single = Boolean(docker.parameters) && !Array.isArray(docker.parameters);
  const parameters = castArray(docker.parameters ?? []).map(({ key, value }, index) => ({
    key,
    value,
    pointer: single ? list : joinPointer(list, index),
  }));
  const volumeDriver = 'volume_driver' in docker ? (docker.volume_driver ?? undefined) : undefined;
  return { pointer: base, list, single, parameters, volumeDriver };
}

/** The Docker section of each workload that has one. */
export const dockerSections: Selector<DockerSection> = fromWorkload((workload) => {
  const section = dockerSectionOf(workload);
  return section === undefined ? [] : [section];
});

/** The parameters of a container, in order. */
export const dockerParameters: Selector<DockerParameter> = among(dockerSections, (sections) =>
  sections.flatMap(({ parameters }) => parameters),
);

/** Those that give it a volume. */
export const volumeParameters: Selector<DockerParameter> = among(dockerParameters, (parameters) =>
  parameters.filter(({ key }) => key === 'volume'),
);

/** Those that give it a mount. */
export const mountParameters: Selector<DockerParameter> = among(dockerParameters, (parameters) =>
  parameters.filter(({ key }) => key === 'mount'),
);

/** Get the parameters of one key, in order. */
export const parametersOf = ({ parameters }: DockerSection, key: string): readonly DockerParameter[] =>
  parameters.filter((parameter) => parameter.key === key);

/** Get the drivers that the parameters name, in order; the last counts. */
export const driverParametersOf = (section: DockerSection): readonly VolumeDriver[] =>
  parametersOf(section, 'volume-driver').map(({ value, pointer }) => ({
    driver: value,
    pointer: joinPointer(pointer, 'value'),
  }));

/**
 * Get the driver of the named volumes. Mesos puts its own `--volume-driver` before the parameters, and of several Docker
 * takes the last; an empty one is none.
 * mesos: src/docker/docker.cpp:831,1020 (RunOptions::create); docker/cli: cli/command/container/opts.go.
 */
export function volumeDriverOf(section: DockerSection): VolumeDriver | undefined {
  const { pointer, volumeDriver } = section;
  const own =
    volumeDriver === undefined ? [] : [{ driver: volumeDriver, pointer: joinPointer(pointer, 'volume_driver') }];
  const last = [...own, ...driverParametersOf(section)].at(-1);
  return last?.driver === '' ? undefined : last;
}

/**
 * Get the driver that volumes of the container itself name, if any does: Mesos gives it to `docker run`, which has one for all,
 * those of the parameters among them.
 * mesos: src/docker/docker.cpp:791-831 (RunOptions::create: volumeDriver).
 */
export function ownDriverOf({ app, mesos, pointer }: WorkloadFacts): VolumeDriver | undefined {
  for (const [index, { external, persistent }] of (app?.container?.volumes ?? []).entries()) {
    const driver = (external?.options as Record<string, unknown> | null | undefined)?.[dvdiDriverKey];
    if (external?.provider === 'dvdi' && !persistent && typeof driver === 'string' && driver !== '')
      return {
        driver,
        pointer: joinPointer(pointer, 'container', 'volumes', index, 'external', 'options', dvdiDriverKey),
      };
  }
  if (mesos === undefined) return undefined;
  for (const [index, { source }] of mesos.volumes.entries()) {
    const driver = source?.docker_volume?.driver;
    if (driver)
      return { driver, pointer: joinPointer(volumePointer(mesos, index), 'source', 'docker_volume', 'driver') };
  }
  return undefined;
}

/** Said of parameters of a Docker container that name local volumes, because no driver was named before this one. */
export function newlyDriven(workload: WorkloadFacts, driver: string | undefined): readonly Finding[] {
  const section = dockerSectionOf(workload);
  if (section === undefined || driver === undefined || (volumeDriverOf(section) ?? ownDriverOf(workload))) return [];
  return parametersOf(section, 'volume')
    .filter(({ value }) => isVolumeName(parseVolumeSpec(value)?.source ?? ''))
    .map(({ value, pointer }) => ({
      pointer,
      severity: 'warning',
      message: `the driver ${quote(driver)} is now that of ${quote(value)} too, which was a local volume: \`docker run\` has one driver for all`,
    }));
}
