import { deprecatedApps } from '../../systems/marathon/canonical/deprecated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const instead = {
  network: 'use `networks`',
  parameters: 'the Mesos containerizer runs no `docker run`, so that there is nothing to pass them to',
  portMappings: 'use `container.portMappings`',
} as const;

export const rule: Rule = appRule({
  id: 'marathon/mesos-docker-field',
  stage: 'old-api',
  summary: 'In a MESOS container, `docker` has no `network`, `parameters` or `portMappings`.',
  rationale:
    'These fields speak to the Docker daemon, which a MESOS container does without: `docker` says which image it has, and nothing else. Networks are in `networks`, port mappings in `container.portMappings`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:99-101'],
  on: deprecatedApps,
  check: ({ app, containerizer, isUpdate }, { workload }) => {
    const docker = app.container?.docker;
    if (containerizer !== 'MESOS' || !docker) return undefined;
    const given = [
      ...(docker.parameters?.length ? (['parameters'] as const) : []),
      // Of an update Marathon has replaced the others before it looks.
      ...(['network', 'portMappings'] as const).filter((field) => !isUpdate && docker[field]),
    ];
    return given.map((field) => ({
      pointer: joinPointer(workload.pointer, 'container', 'docker', field),
      message: `a MESOS container cannot have ${quote(`docker.${field}`)}; ${instead[field]}`,
      upstream: [{ path: `/container/docker/${field}`, text: 'must be empty' }],
    }));
  },
});
