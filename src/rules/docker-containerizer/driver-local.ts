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
  summary: 'Without a driver anywhere, Docker makes the volumes of a container on the disk of the agent.',
  rationale:
    'Mesos then gives `docker run` no `--volume-driver`, and the driver `local` that Docker falls back to makes an empty volume of the name on every agent: the task runs, with other data on each. Name the driver in `source.docker_volume.driver`.',
  references: ['mesos: src/docker/docker.cpp:794,831 (Docker::RunOptions::create)'],
  on: together(namedVolumes),
  check: (named, { workload }) => {
    const section = dockerSectionOf(workload);
    if ((section && volumeDriverOf(section)) || named.some(({ volume }) => volume.driver !== undefined))
      return undefined;
    return named.map(({ volume: { name, origin } }) => ({
      pointer: origin.driver,
      message: `missing driver of volume ${quote(name)}, which Docker then makes on the disk of the agent; expected \`source.docker_volume.driver\``,
    }));
  },
});
