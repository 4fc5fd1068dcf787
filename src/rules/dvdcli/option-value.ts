import { optionPieces } from '../../systems/dvdcli/command-line.ts';
import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/option-value',
  severity: 'error',
  stage: 'mount',
  order: [0, 5],
  summary: 'Every option in `--volumeopts` must have the form `key=value`.',
  rationale:
    'dvdcli splits the text at every comma, which no quote protects, and then at `=`. It crashes at a piece without `=`, with exit code 2, even if the volume exists already. A trailing, leading or double comma is fatal too, and so is `--volumeopts=`. `key=` gives an empty value.',
  references: [
    'dvdcli 0.2.1: dvdcli/commands.go:41-44,83-86 (createCmd, mountCmd)',
    'pflag b084184: string_slice.go:24 (Set)',
  ],
  on: callingCommands,
  check: (call) =>
    optionPieces(call)
      .filter(({ text }) => !text.includes('='))
      .map(({ text, at }) => ({
        pointer: argumentPointer(call.written, at),
        message: `${text === '' ? 'empty option' : `option ${quote(text)} has no \`=\``}; write \`key=value\``,
        upstream: [{ text: 'panic: runtime error: index out of range', match: 'prefix' }],
        index: call.index,
      })),
});
