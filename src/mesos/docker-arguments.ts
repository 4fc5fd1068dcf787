import { mountOutcome } from '../container-path.ts';
import { dockerSectionOf } from '../docker/parameters.ts';
import type { Workload } from '../workload.ts';
import { dockerEntriesOf, namedVolumesOf } from './docker-run.ts';

const sandbox = '<sandbox>';

/** What the Docker containerizer gives `docker run` for the volumes of a container, if no rule finds fault with them. */
export function dockerArguments(workload: Workload): readonly string[] {
  const named = namedVolumesOf(workload).map(({ volume, index }) => ({
    index,
    from: volume.name,
    to: volume.containerPath,
    mode: volume.mode,
  }));
  const ownDriver = workload.mesos?.container?.docker?.volume_driver ?? undefined;
  const legacy = dockerEntriesOf(workload).flatMap(({ volume: { host_path, container_path, mode }, index }) => {
    if (typeof host_path !== 'string') return [];
    const from = host_path.startsWith('/') || ownDriver !== undefined ? host_path : `${sandbox}/${host_path}`;
    return { index, from, to: container_path, mode };
  });
  const driver = namedVolumesOf(workload).find(({ volume }) => volume.driver !== undefined)?.volume.driver ?? ownDriver;
  return [
    ...[...named, ...legacy]
      .sort((a, b) => a.index - b.index)
      .flatMap(({ from, to, mode }) => [
        '-v',
        `${from}:${mountOutcome('docker-containerizer', to, {}).target}:${mode.toLowerCase()}`,
      ]),
    '-v',
    `${sandbox}:/mnt/mesos/sandbox`,
    ...(driver === undefined ? [] : [`--volume-driver=${driver}`]),
    ...(dockerSectionOf(workload)?.parameters ?? [])
      .filter(({ key }) => key === 'volume' || key === 'volume-driver')
      .map(({ key, value }) => `--${key}=${value}`),
  ];
}
