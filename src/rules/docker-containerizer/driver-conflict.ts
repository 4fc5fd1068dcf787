import { mesosContainers } from '../../systems/mesos/container.ts';
import { namedVolumes, optionsFailure } from '../../systems/mesos/docker-run.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/driver-conflict',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [2, 0],
  summary: 'The volumes of a Docker container must have the driver in `docker.volume_driver`.',
  rationale:
    '`docker run` takes one `--volume-driver` for all volumes, so Mesos fails a task with another driver in the deprecated `volume_driver`. The empty string counts as a driver. Remove `volume_driver`.',
  references: [
    'mesos: src/docker/docker.cpp:822-826 (Docker::RunOptions::create)',
    'mesos: src/tests/containerizer/docker_tests.cpp:1066',
  ],
  on: mesosContainers,
  check: ({ container, pointer }, { workload }) => {
    const wanted = container.docker?.volume_driver ?? undefined;
    if (wanted === undefined) return undefined;
    const other = namedVolumes
      .of(workload)
      .map(({ volume }) => volume)
      .find(({ driver }) => driver !== undefined && driver !== wanted);
    return (
      other !== undefined && {
        pointer: joinPointer(pointer, 'docker', 'volume_driver'),
        message: `\`volume_driver\` ${quote(wanted)} conflicts with the driver ${quote(String(other.driver))} of a volume; remove it`,
        upstream: optionsFailure('Only one volume driver per task is supported'),
        related: [{ message: 'other driver', pointer: other.origin.driver }],
      }
    );
  },
});
