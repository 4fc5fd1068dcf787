import { mesosContainers } from '../../systems/mesos/container.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/volume-driver-ignored',
  severity: 'error',
  stage: 'never-reported',
  until: '0.27.0',
  summary: 'Mesos before 0.27.0 ignores `docker.volume_driver`.',
  rationale:
    'An older Mesos passes no driver to Docker for the name in `host_path`, and the task runs without its data. Upgrade Mesos, or pass the driver in a parameter `volume-driver`.',
  references: ['mesos 0.27.0: include/mesos/mesos.proto (DockerInfo.volume_driver)'],
  on: mesosContainers,
  check: ({ container: { docker }, pointer }, { workload: { containerizer } }) =>
    containerizer === 'DOCKER' &&
    typeof docker?.volume_driver === 'string' && {
      pointer: joinPointer(pointer, 'docker', 'volume_driver'),
      message: `\`volume_driver\` ${quote(docker.volume_driver)} requires Mesos 0.27.0; upgrade Mesos, or use a parameter \`volume-driver\``,
    },
});
