import { givenFlags } from '../../systems/mesos/agent/parts.ts';
import { flagFailure } from '../../systems/mesos/flag-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/flag-value',
  severity: 'error',
  stage: 'agent-start',
  summary: 'A flag of the agent has its value after `=`, and a switch is true or false.',
  rationale:
    'The agent reads `--isolation docker/volume` as a flag without a value and a word that it skips, and exits. The same holds for `--no-` before a flag that is not a switch, and for a switch that is not `true`, `false`, `1` or `0`. Write `--isolation=docker/volume`.',
  references: [
    'mesos: 3rdparty/stout/include/stout/flags/flags.hpp (FlagsBase::load)',
    'mesos: 3rdparty/stout/include/stout/flags/parse.hpp (parse<bool>)',
    'mesos: src/slave/main.cpp (main)',
  ],
  on: givenFlags,
  check: ({ name, value, argument, pointer }) => {
    const failure = flagFailure(name, value, argument);
    if (failure === undefined) return undefined;
    const written = argument === undefined ? `${name}=${value}` : `--${argument}`;
    const advice = failure.isSwitch ? 'use `true` or `false`' : `write \`--${name}=\` and a value`;
    return {
      pointer,
      message: `invalid flag ${quote(written)}; ${advice}`,
      upstream: [{ text: failure.text, match: 'prefix' }],
    };
  },
});
