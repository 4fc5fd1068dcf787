import { argumentPointer, dvdcliCommands } from '../../systems/dvdcli/workload.ts';
import { quote, shorten } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/flag-value',
  severity: 'error',
  stage: 'mount',
  order: [0, 2],
  summary: 'A flag must have its value, and `--explicitcreate` one that Go reads as true or false.',
  rationale:
    'dvdcli prints its usage instead of doing anything, and exits with 0, so that only the missing mountpoint tells. Write `--flag=value`; of truth values Go knows `1 t T TRUE true True 0 f F FALSE false False` and no other spelling.',
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
        message: `unexpected flag ${quote(argument.text)} (${shorten(text)}), expected \`--flag=value\``,
        upstream: [{ text: `Error: ${text}` }],
        index,
      })),
});
