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
  summary: 'dvdcli takes only the flags that it knows, in lower case and in full.',
  rationale:
    'dvdcli prints its usage instead of doing anything, calls no plugin and exits with 0 with nothing on standard output, so whoever called it finds no mountpoint. The flags are `--volumedriver` and `--volumename`, with `mount` and `create` `--volumeopts`, with `mount` since 0.2.0 `--explicitcreate`; its own README and the DVDI module write `--explicitCreate`, which no version knows.',
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
        message: `unexpected flag ${quote(argument.text)}, expected one of ${flagsOf(
          command,
          versionOf(target, 'dvdcli'),
        )
          .map((flag) => quote(`--${flag}`))
          .join(', ')}`,
        upstream: [{ text: `Error: ${text}` }],
        index,
      })),
});
