import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/argument-ignored',
  severity: 'warning',
  stage: 'mount',
  order: [0, 2],
  summary: 'dvdcli ignores every argument that is not a flag.',
  rationale:
    'After the command, dvdcli reads flags only. Options without `--volumeopts=` never reach the driver (the DVDI module 0.3.0 to 0.4.1 lost them this way), and `--explicitcreate false` switches it on. Join flag and value with `=`.',
  references: [
    'dvdcli 0.2.1: dvdcli/commands.go, whose commands never look at `args`',
    'pflag b084184: flag.go (parseArgs)',
  ],
  on: callingCommands,
  check: ({ ignored, cutOff, written, index }) => [
    ...ignored.map((argument) => ({
      pointer: argumentPointer(written, argument.index),
      message: `dvdcli ignores argument ${quote(argument.text)}, which is not a flag; join flag and value with \`=\``,
      index,
    })),
    ...cutOff.map((argument) => ({
      pointer: argumentPointer(written, argument.index),
      message: `dvdcli does not see ${quote(argument.text)}, because an argument ends at the NUL character; remove it`,
      index,
    })),
  ],
});
