import { optionPieces } from '../../systems/dvdcli/command-line.ts';
import { cutOption, keptOption } from '../../systems/dvdcli/options.ts';
import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/option-second-equals',
  severity: 'warning',
  stage: 'mount',
  order: [0, 5],
  summary: 'Of an option, dvdcli drops what follows a second `=`.',
  rationale:
    'dvdcli cuts an option at every `=` and keeps the first two parts, so a base64 value loses its padding and an address its query. No quote or escape helps; use a value without `=`.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:84-85 (mountCmd)'],
  on: callingCommands,
  check: (call) =>
    optionPieces(call)
      .map(({ text, at }) => ({ text, at, written: cutOption(text), kept: keptOption(text) }))
      .filter(({ written, kept }) => kept.value !== written.value)
      .map(({ text, at, kept }) => ({
        pointer: argumentPointer(call.written, at),
        message: `unexpected second \`=\` in option ${quote(text)}, of which dvdcli keeps ${quote(`${kept.key}=${kept.value}`)}`,
        index: call.index,
      })),
});
