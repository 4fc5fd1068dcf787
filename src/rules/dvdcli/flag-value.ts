import { argumentPointer, dvdcliCommands } from '../../systems/dvdcli/workload.ts';
import { quote, shorten } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/flag-value',
  severity: 'error',
  stage: 'mount',
  order: [0, 2],
  summary: 'A flag must have a value, and `--explicitcreate` one that Go reads as true or false.',
  rationale:
    'dvdcli prints its usage, does nothing and exits with 0; only the missing mountpoint shows the failure. Write `--flag=value`. Go reads `1 t T TRUE true True 0 f F FALSE false False` as booleans, and no other spelling.',
  references: [
    'dvdcli 0.2.1: dvdcli/dvdcli.go:50-52 (main), which drops the error of Execute()',
    'pflag b084184: flag.go (parseLongArg, setFlag), bool.go (Set)',
  ],
  on: dvdcliCommands,
  check: ({ errors, written, index }) =>
    errors
      .filter(({ kind }) => kind === 'flag-value')
      .map(({ text, argument }) => ({
        pointer: argumentPointer(written, argument.index),
        message: `invalid flag ${quote(argument.text)} (${shorten(text)}); write \`--flag=value\``,
        upstream: [{ text: `Error: ${text}` }],
        index,
      })),
});
