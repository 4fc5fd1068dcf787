import { mappedPorts } from '../../systems/marathon/canonical/port-lists.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/port-mapping-network',
  summary: 'Each item of `networkNames` of a port mapping must be the name of a network of the app.',
  rationale:
    'A port can be mapped on networks only that the task joins. Write the name of one in `networks`, or leave `networkNames` out, which means all of them. A bridge has no name, so there `networkNames` must be empty.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:39'],
  on: mappedPorts,
  check: ({ mappings, networks }) => {
    const names = networks.flatMap(({ name }) => name ?? []);
    return mappings.flatMap(({ networkNames, pointer }, index) =>
      networkNames.flatMap((name, place) =>
        names.includes(name)
          ? []
          : {
              pointer: `${pointer}/networkNames/${place}`,
              message: `${quote(name)} is no network of the app; ${names.length === 0 ? 'remove it' : `use ${names.map(quote).join(' or ')}`}`,
              upstream: [
                {
                  path: `/container/portMappings(${index})/networkNames(${place})`,
                  text: `is not one of (${names.join(',')})`,
                },
              ],
            },
      ),
    );
  },
});
