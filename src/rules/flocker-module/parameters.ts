import { agentModules } from '../../systems/mesos/agent/parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const upstream = [
  {
    text: 'Could not initialize FlockerIsolator. Specify Flocker Control Service IP and port as parameters 1 and 2 respectively',
  },
];

/** Whether a text is a number of 16 bits. */
const isPort = (text: string): boolean => /^([+-]?\d+|0x[0-9a-f]+)$/i.test(text) && Math.abs(Number(text)) < 65536;

export const rule: Rule = defineRule({
  id: 'flocker-module/parameters',
  severity: 'error',
  stage: 'agent-start',
  summary: 'The Flocker module takes two parameters: the address of the control service, then its port.',
  rationale:
    'The module looks at the order of the parameters and ignores their keys. Any other number of them, or a second one that is not a port, ends the agent at its start. Give the address first and the port second, and nothing else.',
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:32-43,234-241 (create)'],
  on: agentModules,
  check: ({ name, parameters, parametersPointer }) => {
    if (name !== moduleNames.flocker) return undefined;
    const port = parameters[1];
    if (parameters.length !== 2 || port === undefined)
      return {
        pointer: parametersPointer,
        message: `the Flocker module takes 2 parameters, not ${parameters.length}; give the address of the Flocker control service, then its port`,
        upstream,
      };
    return (
      !isPort(port.value) && {
        pointer: port.pointer,
        message: `the second parameter ${quote(port.value)} is not a port; use a whole number up to 65535, since only the order counts, not the keys`,
        upstream,
      }
    );
  },
});
