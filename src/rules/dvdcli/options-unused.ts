import { pluginHas } from '../../model/target.ts';
import { lastUse } from '../../systems/dvdcli/command-line.ts';
import { callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/options-unused',
  severity: 'warning',
  stage: 'mount',
  since: '0.2.0',
  order: [0, 6],
  summary: 'Options count only when dvdcli creates the volume.',
  rationale:
    'dvdcli asks for the volume first. If it exists, dvdcli mounts it and ignores the options: size and type stay as they are. Remove the options, or change the volume with the tools of its driver.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:88-101 (mountCmd)'],
  on: callingCommands,
  check: (call, { target }) =>
    call.command === 'mount' &&
    lastUse(call, 'volumeopts') !== undefined &&
    pluginHas(target, call.driver, call.name) === true && {
      pointer: call.written.pointer,
      message: `dvdcli ignores the options of volume ${quote(call.name)}, which exists already; remove them`,
      index: call.index,
    },
});
