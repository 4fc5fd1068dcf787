import { hostPorts } from '../../systems/marathon/canonical/port-lists.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/ports-unique',
  summary: 'An app cannot have the same port twice.',
  rationale: 'A service port is that of one thing. Write another number, or 0, which lets Marathon choose.',
  references: [
    'marathon 1.11: api/v2/validation/AppValidation.scala:28',
    'marathon 1.11: api/v2/validation/AppValidation.scala:293',
  ],
  on: hostPorts,
  check: ({ ports, path, text, stage }) => {
    const known = new Set<number>();
    const second = ports.find(({ port }) => port !== 0 && (known.has(port) || !known.add(port)));
    return (
      second?.pointer !== undefined && {
        pointer: second.pointer,
        message: `port ${second.port} is there twice; write another, or 0`,
        stage,
        upstream: [{ path, text }],
      }
    );
  },
});
