import { containerPointer } from '../../systems/mesos/container.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'docker-containerizer/volume-driver-ignored',
  needs: 'docker-container',
  severity: 'error',
  stage: 'never-reported',
  until: '0.27.0',
  summary: 'Mesos before 0.27.0 ignores `docker.volume_driver`.',
  rationale:
    'An older Mesos skips the field, so that Docker is told of no driver for the name in `host_path`, and the task runs without its data. Upgrade Mesos, or give Docker the driver itself with a parameter `volume-driver`.',
  references: ['mesos 0.27.0: include/mesos/mesos.proto (DockerInfo.volume_driver)'],
  check: ({ mesos, containerizer }) => {
    const driver = mesos?.container?.docker?.volume_driver;
    return mesos === undefined || containerizer !== 'DOCKER' || typeof driver !== 'string'
      ? []
      : [
          {
            pointer: joinPointer(containerPointer(mesos), 'docker', 'volume_driver'),
            message: `unexpected \`volume_driver\` ${quote(driver)}, honoured since Mesos 0.27.0; expected none, or Mesos 0.27.0 or later`,
          },
        ];
  },
};
