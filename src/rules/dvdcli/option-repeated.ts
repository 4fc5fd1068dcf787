import { optionPieces } from '../../systems/dvdcli/command-line.ts';
import { cutOption } from '../../systems/dvdcli/options.ts';
import { argumentPointer, callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/option-repeated',
  severity: 'warning',
  stage: 'mount',
  order: [0, 5],
  summary: 'Of several options with the same key, the last one wins.',
  rationale:
    'dvdcli puts the options into a map by their exact keys, so only the last of several reaches the driver. Remove the others.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:85 (mountCmd)'],
  on: callingCommands,
  check: (call) => {
    const pieces = optionPieces(call).map(({ text, at }) => ({ text, at, key: cutOption(text).key }));
    const last = new Map(pieces.map((piece) => [piece.key, piece]));
    return pieces
      .filter((piece) => last.get(piece.key) !== piece)
      .map(({ text, at, key }) => ({
        pointer: argumentPointer(call.written, at),
        message: `a later option with the key ${quote(key)} replaces ${quote(text)}; remove one of them`,
        index: call.index,
      }));
  },
});
