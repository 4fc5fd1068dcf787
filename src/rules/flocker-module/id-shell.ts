import { flockerBreaker, flockerVolumes } from '../../systems/flocker/variables.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/id-shell',
  severity: 'warning',
  stage: 'agent-prepare',
  order: [1, 1],
  summary: 'The id of a Flocker volume should not contain quotes, backslashes, percent signs or control characters.',
  rationale:
    'The module inserts the id into JSON between single quotes of a shell command, and then uses that as a format of printf. Such a character breaks the request for the dataset, or runs as a command of root; the result is undefined. Use letters, digits, `-`, `_` and `.`.',
  references: [
    'mesos-module-flocker: libisolator/flocker_control_service_client.cpp:25-30 (createDataSet)',
    'mesos-module-flocker: libisolator/flocker_isolator.cpp:16-20,105-108,224-227 (prohibitedchars is used nowhere)',
  ],
  on: flockerVolumes,
  check: ({ id }) => {
    const bad = flockerBreaker.id(id.value);
    return (
      bad !== undefined && {
        pointer: id.pointer,
        message: `character ${quote(bad)} in id ${quote(id.value)} breaks the request of the Flocker module; remove it`,
        upstream: [{ text: 'Could not create dataset for container: ', match: 'prefix' }],
      }
    );
  },
});
