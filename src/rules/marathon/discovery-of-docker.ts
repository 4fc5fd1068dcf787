import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/discovery-of-docker',
  stage: 'old-api',
  order: [3, 0],
  summary: 'An app in a DOCKER container cannot have `ipAddress.discovery`.',
  rationale:
    'The ports of a DOCKER container are in its port mappings, which service discovery reads. Write them into `container.portMappings` and use `networks` in place of `ipAddress`. In an update of a list only ports are refused, with status 500.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:280',
    'marathon 1.11: api/v2/AppNormalization.scala:54',
  ],
  on: deprecatedApps,
  check: ({ app: { ipAddress }, containerizer, isUpdate }, { workload }) => {
    const discovery = ipAddress?.discovery;
    if (containerizer !== 'DOCKER' || !discovery || (isUpdate && !discovery.ports?.length)) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'ipAddress', 'discovery'),
      message: 'an app in a DOCKER container cannot have `ipAddress.discovery`; use `container.portMappings`',
      ...(isUpdate
        ? {
            stage: 'normalization',
            upstream: [{ text: 'ipAddress.discovery.ports do not apply for container type DOCKER' }],
          }
        : { upstream: [{ path: '/ipAddress', text: 'ipAddress/discovery is not allowed for Docker containers' }] }),
    };
  },
});
