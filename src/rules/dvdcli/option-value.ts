import { optionPieces } from '../../systems/dvdcli/command-line.ts';
import { argumentPointer, callingLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/option-value',
  needs: 'command-lines',
  severity: 'error',
  stage: 'mount',
  order: [0, 5],
  summary: 'Every option in `--volumeopts` must have the form `key=value`.',
  rationale:
    'dvdcli cuts what it is given at every comma, which no quote protects, then at `=`, and crashes at a piece without one, with exit code 2, even when the volume exists already. So a trailing, leading or doubled comma is fatal too, and so is `--volumeopts=`. `key=` gives an empty value.',
  references: [
    'dvdcli 0.2.1: dvdcli/commands.go:41-44,83-86 (createCmd, mountCmd)',
    'pflag b084184: string_slice.go:24 (Set)',
  ],
  check: (workload, target) =>
    callingLines(workload, target).flatMap((line) =>
      optionPieces(line)
        .filter(({ text }) => !text.includes('='))
        .map(({ text, at }) => ({
          pointer: argumentPointer(line.written, at),
          message: `unexpected ${text === '' ? 'empty option' : `option ${quote(text)}`}, expected \`key=value\``,
          upstream: [{ text: 'panic: runtime error: index out of range', match: 'prefix' as const }],
          index: line.index,
        })),
    ),
};
