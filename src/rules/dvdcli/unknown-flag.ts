import { versionOf } from '../../model/target.ts';
import { flagsOf } from '../../systems/dvdcli/catalogue.ts';
import { argumentPointer, dvdcliCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/unknown-flag',
  severity: 'error',
  stage: 'mount',
  order: [0, 1],
  summary: 'dvdcli accepts only flags that it knows, in lower case and in full.',
  rationale:
    'On an unknown flag dvdcli prints its usage to standard error, calls no plugin and exits with 0, so its caller finds no mountpoint. The flags are `--volumedriver` and `--volumename`, with `mount` and `create` also `--volumeopts`, and with `mount` since 0.2.0 `--explicitcreate`. Its own README and the DVDI module write `--explicitCreate`, which no version knows.',
  references: [
    'dvdcli 0.2.1: dvdcli/dvdcli.go:50-52 (main), which drops the error of Execute()',
    'dvdcli 0.2.1: dvdcli/flags.go:12-23 (initGlobalFlags)',
    'pflag b084184: flag.go:656-663 (parseLongArg)',
  ],
  on: dvdcliCommands,
  check: ({ errors, command, written, index }, { target }) =>
    errors
      .filter(({ kind }) => kind === 'unknown-flag')
      .map(({ text, argument }) => ({
        pointer: argumentPointer(written, argument.index),
        message: `unknown flag ${quote(argument.text)}; use one of ${flagsOf(command, versionOf(target, 'dvdcli'))
          .map((flag) => quote(`--${flag}`))
          .join(', ')}`,
        upstream: [{ text: `Error: ${text}` }],
        index,
      })),
});
