import { givenFlags } from '../../systems/mesos/agent/parts.ts';
import { nearFlag } from '../../systems/mesos/flag-names.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/flag-unknown',
  severity: 'error',
  stage: 'agent-start',
  summary: 'An agent does not start with a flag that it does not know.',
  rationale:
    'The agent exits on an unknown flag. Agents of different versions know different flags, so extvol reports only those that are almost a flag for volumes, which no version knows. Correct the name.',
  references: [
    'mesos: 3rdparty/stout/include/stout/flags/flags.hpp (FlagsBase::load: `unknowns` is false)',
    'mesos: src/slave/flags.cpp (Flags::Flags)',
    'mesos: src/slave/main.cpp (main: flags.load("MESOS_", argc, argv))',
  ],
  on: givenFlags,
  check: ({ name, argument, pointer }) => {
    const near = nearFlag(name);
    const via = argument?.toLowerCase().startsWith('no-') ? ` via 'no-${name}'` : '';
    return (
      near !== undefined && {
        pointer,
        message: `unknown flag ${quote(name)}${didYouMean(near)}`,
        upstream: [{ text: `Failed to load unknown flag '${name}'${via}`, match: 'prefix' }],
      }
    );
  },
});
