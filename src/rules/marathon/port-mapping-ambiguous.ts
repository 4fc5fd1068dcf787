import { mappedPorts } from '../../systems/marathon/canonical/port-lists.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/port-mapping-ambiguous',
  summary: 'A port mapping with `hostPort` must name its network where the app has several.',
  rationale:
    'A port of the host can lead to one network only. Write its name as the single item of `networkNames`, or leave `hostPort` out.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:43'],
  on: mappedPorts,
  check: ({ mappings, networks }) => {
    if (networks.filter(({ mode }) => mode === 'container').length < 2) return undefined;
    return mappings.flatMap(({ hostPort, networkNames, pointer }, index) =>
      hostPort === undefined || networkNames.length === 1
        ? []
        : {
            pointer,
            message: 'a port of the host leads to one network; write its name as the single item of `networkNames`',
            upstream: [
              {
                path: `/container/portMappings(${index})`,
                text: 'networkNames must be a single item list when hostPort is specified and more than 1 container network is defined',
              },
            ],
          },
    );
  },
});
