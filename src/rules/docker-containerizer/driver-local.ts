import { dockerSectionOf, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { namedVolumes } from '../../systems/mesos/docker-run.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/driver-local',
  severity: 'warning',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'Without any driver, Docker creates the volumes of a container on the disk of the agent.',
  rationale:
    'Mesos then passes no `--volume-driver` to `docker run`. Docker falls back to its driver `local`, which creates an empty volume of that name on every agent: the task runs, with different data on each. Name the driver in `source.docker_volume.driver`.',
  references: ['mesos: src/docker/docker.cpp:794,831 (Docker::RunOptions::create)'],
  on: together(namedVolumes),
  check: (named, { workload }) => {
    const section = dockerSectionOf(workload);
    if ((section && volumeDriverOf(section)) || named.some(({ volume }) => volume.driver !== undefined))
      return undefined;
    return named.map(({ volume: { name, origin } }) => ({
      pointer: origin.driver,
      message: `volume ${quote(name)} has no driver, so Docker creates it on the disk of the agent; add \`source.docker_volume.driver\``,
    }));
  },
});
