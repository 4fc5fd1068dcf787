import { mesosSecrets, misshapenSecret } from '../../systems/mesos/secrets.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/secret-shape',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.3.0',
  order: [4, 1],
  summary: 'A secret must have the field of its type, and only that.',
  rationale:
    'A secret of type `REFERENCE` has `reference`, one of type `VALUE` has `value`. With the other field, or without its own, the task fails. The master does not check it. Keep only the field of the type.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/volume/secret.cpp:184-187 (prepare)',
    'mesos: src/common/validation.cpp:107-141 (validateSecret)',
  ],
  on: mesosSecrets,
  check: ({ secret, secretPointer, index }) => {
    const text = misshapenSecret(secret);
    return (
      text !== undefined && {
        pointer: secretPointer,
        message: `a secret of type ${quote(String(secret.type))} must have \`${secret.type === 'VALUE' ? 'value' : 'reference'}\`, and no other field`,
        upstream: [{ text: `Invalid secret specified in volume: ${text}` }],
        index,
      }
    );
  },
});
