import { pluginHas } from '../../model/target.ts';
import { callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/created-by-lookup',
  severity: 'warning',
  stage: 'mount',
  until: '0.2.0',
  order: [0, 6],
  summary: 'dvdcli 0.1.0 creates the volume that it is to unmount or to tell the path of.',
  rationale:
    'Before 0.2.0 dvdcli had no way to look a volume up: `unmount` and `path` begin by creating it, so one that was removed comes back. Use 0.2.0 or later.',
  references: ['dvdcli 0.1.0: commands.go (unmountCmd, pathCmd)'],
  on: callingCommands,
  check: ({ command, driver, name, written, index }, { target }) =>
    (command === 'unmount' || command === 'path') &&
    pluginHas(target, driver, name) !== true && {
      pointer: written.pointer,
      message: `unexpected ${quote(command)} of volume ${quote(name)}, which dvdcli creates where it does not exist`,
      index,
    },
});
