import { namedPorts } from '../../systems/marathon/canonical/port-lists.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/port-names-unique',
  summary: 'Two ports of an app cannot have the same name.',
  rationale:
    'Checks and service discovery find a port by its name. Write another name, or leave it out. Port mappings of an app on the network of the host are not looked at.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:25,34',
    'marathon 1.11: api/v2/validation/AppValidation.scala:279',
  ],
  on: namedPorts,
  check: ({ ports, path, stage }) => {
    const known = new Set<string>();
    const second = ports.find(({ name }) => name !== undefined && (known.has(name) || !known.add(name)));
    return (
      second?.pointer !== undefined && {
        pointer: `${second.pointer}/name`,
        message: `port name ${quote(String(second.name))} is there twice; write another name`,
        stage,
        upstream: [{ path, text: 'Port names must be unique.' }],
      }
    );
  },
});
