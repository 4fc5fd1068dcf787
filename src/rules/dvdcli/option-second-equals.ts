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
  summary: 'dvdcli drops everything after a second `=` in an option.',
  rationale:
    'dvdcli splits an option at every `=` and keeps the first two parts. A base64 value loses its padding, a URL its query. No quote or escape helps; use a value without `=`.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:84-85 (mountCmd)'],
  on: callingCommands,
  check: (call) =>
    optionPieces(call)
      .map(({ text, at }) => ({ text, at, written: cutOption(text), kept: keptOption(text) }))
      .filter(({ written, kept }) => kept.value !== written.value)
      .map(({ text, at, kept }) => ({
        pointer: argumentPointer(call.written, at),
        message: `dvdcli keeps only ${quote(`${kept.key}=${kept.value}`)} of option ${quote(text)}; use a value without \`=\``,
        index: call.index,
      })),
});
