import { containerizers } from '../../systems/mesos/agent/parts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/containerizer-unknown',
  severity: 'error',
  stage: 'agent-start',
  since: '1.11.0',
  summary: 'The containerizers are `mesos` and `docker`.',
  rationale:
    'The agent exits if it does not know a containerizer. Blanks beside a comma are part of the name. Older agents also knew `external`. Write `mesos`, `docker`, or both with a comma between them.',
  references: ['mesos 1.11: src/slave/containerizer/containerizer.cpp (Containerizer::create)'],
  on: containerizers,
  check: ({ value, pointer }) =>
    value !== 'mesos' &&
    value !== 'docker' && {
      pointer,
      message: `unknown containerizer ${quote(value)}; use \`mesos\` or \`docker\``,
      upstream: [{ text: `Failed to create a containerizer: Unknown or unsupported containerizer: ${value}` }],
    },
});
