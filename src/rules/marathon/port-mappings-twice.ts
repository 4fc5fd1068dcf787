import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/port-mappings-twice',
  stage: 'normalization',
  order: [2, 0],
  summary:
    'Port mappings can be in one place: `container.portMappings`, `docker.portMappings` or `ipAddress.discovery.ports`.',
  rationale:
    'The last two are deprecated forms of the first. Marathon moves them there, and fails with status 500 where there is a list already, even an empty one. Keep `container.portMappings`.',
  references: ['marathon 1.11: api/v2/AppNormalization.scala:41,54'],
  on: deprecatedApps,
  check: ({ app: { container, ipAddress }, containerizer }, { workload: { pointer } }) => {
    if (!container?.portMappings) return undefined;
    const message = (field: string): string =>
      `port mappings are also in \`container.portMappings\`; remove \`${field}\``;
    return [
      ...(container.docker?.portMappings?.length
        ? [
            {
              pointer: joinPointer(pointer, 'container', 'docker', 'portMappings'),
              message: message('docker.portMappings'),
              upstream: [{ text: 'cannot specify both portMappings and docker.portMappings' }],
            },
          ]
        : []),
      ...(containerizer === 'MESOS' && ipAddress?.discovery?.ports?.length
        ? [
            {
              pointer: joinPointer(pointer, 'ipAddress', 'discovery', 'ports'),
              message: message('ipAddress.discovery.ports'),
              upstream: [{ text: 'container.portMappings and ipAddress.discovery.ports must not both be set' }],
            },
          ]
        : []),
    ];
  },
});
