import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { dockerNetworkOf } from '../../systems/marathon/canonical/networks.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/docker-network-none',
  stage: 'normalization',
  order: [1, 1],
  summary: '`container.docker.network` cannot be `NONE`.',
  rationale:
    'Marathon reads the word, finds no network of today of that name, and fails with status 500. Use `HOST`, `BRIDGE` or `USER`, or better `networks`.',
  references: ['marathon 1.11: api/v2/AppNormalization.scala:91'],
  on: deprecatedApps,
  check: ({ app }, { workload }) =>
    dockerNetworkOf(app) === 'NONE' && {
      pointer: joinPointer(workload.pointer, 'container', 'docker', 'network'),
      message: 'the Docker network `NONE` is not supported; use `networks`',
      upstream: [{ text: 'unsupported docker network type NONE' }],
    },
});
