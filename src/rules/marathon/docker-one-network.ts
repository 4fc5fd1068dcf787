import { networkLists } from '../../systems/marathon/canonical/networks.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/docker-one-network',
  summary: 'An app in a DOCKER container has one container network at most.',
  rationale: '`docker run` takes one `--net`. Keep one network, or use a MESOS container, which can join several.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:429'],
  on: networkLists,
  check: (networks, { workload }) => {
    const [, second] = networks.filter(({ mode }) => mode === 'container');
    return (
      second !== undefined &&
      workload.containerizer === 'DOCKER' && {
        pointer: second.pointer,
        message: 'an app in a DOCKER container cannot have two container networks; keep one',
        upstream: [
          {
            path: '/',
            text: 'may only specify a single container network when using the Docker container engine',
          },
        ],
      }
    );
  },
});
