import { healthChecks } from '../../systems/marathon/canonical/checks.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/health-check-ipv6',
  summary: 'A health check over IPv6 must be one of Mesos in a DOCKER container.',
  rationale:
    'Only Mesos checks over IPv6, and only tasks of the Docker containerizer. Use a protocol that begins with `MESOS_` in a DOCKER container, or leave `ipProtocol` out.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:481'],
  on: healthChecks,
  check: ({ canonical, check, path, pointer, protocol }) =>
    check.ipProtocol?.toUpperCase() === 'IPV6' &&
    !(protocol.startsWith('MESOS_') && canonical.containerizer === 'DOCKER') && {
      pointer: `${pointer}/ipProtocol`,
      message: 'only a `MESOS_…` health check in a DOCKER container can use IPv6; leave `ipProtocol` out',
      upstream: [
        { path, text: 'IPv6 can only be used for container type DOCKER and Mesos http/https/tcp health checks' },
      ],
    },
});
