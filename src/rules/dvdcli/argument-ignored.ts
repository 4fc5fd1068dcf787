import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/argument-ignored',
  severity: 'warning',
  stage: 'mount',
  order: [0, 2],
  summary: 'dvdcli ignores every argument that is no flag.',
  rationale:
    'Behind the command dvdcli looks at flags only: options without `--volumeopts=` never reach the driver (which is how the DVDI module 0.3.0 to 0.4.1 lost them), and `--explicitcreate false` switches it on. Join flag and value with `=`.',
  references: [
    'dvdcli 0.2.1: dvdcli/commands.go, whose commands never look at `args`',
    'pflag b084184: flag.go (parseArgs)',
  ],
  on: callingCommands,
  check: ({ ignored, cutOff, written, index }) => [
    ...ignored.map((argument) => ({
      pointer: argumentPointer(written, argument.index),
      message: `unexpected argument ${quote(argument.text)}, which dvdcli ignores; expected a flag`,
      index,
    })),
    ...cutOff.map((argument) => ({
      pointer: argumentPointer(written, argument.index),
      message: `unexpected ${quote(argument.text)} in an argument, which ends at the NUL character; expected none`,
      index,
    })),
  ],
});
