import { lastUse } from '../../systems/dvdcli/command-line.ts';
import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/flag-repeated',
  severity: 'warning',
  stage: 'mount',
  order: [0, 2],
  summary: 'Of several drivers or names, the last one wins.',
  rationale:
    '`--volumedriver` and `--volumename` hold one value each. dvdcli uses the last and silently drops the others. One command handles one volume: write another command for another volume.',
  references: ['dvdcli 0.2.1: dvdcli/flags.go:13-16 (initGlobalFlags)'],
  on: callingCommands,
  check: (call) =>
    call.uses
      .filter(({ flag }) => flag === 'volumedriver' || flag === 'volumename')
      .filter((use) => use !== lastUse(call, use.flag))
      .map(({ flag, value, at }) => ({
        pointer: argumentPointer(call.written, at),
        message: `a later ${quote(`--${flag}`)} replaces ${quote(value)}; remove one of them`,
        index: call.index,
      })),
});
