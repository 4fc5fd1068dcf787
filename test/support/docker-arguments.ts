import { dockerSectionOf } from '../../src/systems/docker/parameters.ts';
import { bindOf, driverOf } from '../../src/systems/mesos/docker-mounts.ts';
import { dockerEntries, namedVolumes } from '../../src/systems/mesos/docker-run.ts';
import type { Workload } from '../../src/systems/workload.ts';

const sandbox = '<sandbox>';

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
