import { optionPieces } from '../../systems/dvdcli/command-line.ts';
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
      .map(({ text, at }) => ({ text, at, kept: text.split('=', 2).join('=') }))
      .filter(({ text, kept }) => kept !== text)
      .map(({ text, at, kept }) => ({
        pointer: argumentPointer(call.written, at),
        message: `unexpected second \`=\` in option ${quote(text)}, of which dvdcli keeps ${quote(kept)}`,
        index: call.index,
      })),
});
