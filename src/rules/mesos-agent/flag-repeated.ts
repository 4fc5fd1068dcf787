import type { UpstreamMessage } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import { compareVersions, versionOf } from '../../model/target.ts';
import { givenFlags } from '../../systems/mesos/agent/parts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** What the agent prints before its usage; the words of older ones differ. */
const answersTo = (name: string, target: Target): readonly UpstreamMessage[] =>
  compareVersions(versionOf(target, 'mesos'), '1.11.0') < 0
    ? []
    : [{ text: `Flag '${name}' is already loaded via name '${name}'`, match: 'prefix' }];

export const rule: Rule = defineRule({
  id: 'mesos-agent/flag-repeated',
  severity: 'error',
  stage: 'agent-start',
  summary: 'An agent accepts each flag once.',
  rationale:
    'The agent exits if a command line gives a flag twice, in any letter case, or also as `--no-` and its name. It neither combines the values nor uses the last one. Join the isolators with commas in one flag.',
  references: [
    'mesos: 3rdparty/stout/include/stout/flags/flags.hpp (FlagsBase::load: `duplicates` is false)',
    'mesos: src/slave/main.cpp (main: flags.load("MESOS_", argc, argv))',
  ],
  on: givenFlags,
  check: ({ name, argument, pointer, repeats }, { target }) =>
    repeats === true && {
      pointer,
      message: `flag ${quote(`--${argument}`)} repeats an earlier one; give each flag once`,
      upstream: answersTo(name, target),
    },
});
