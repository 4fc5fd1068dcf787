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
  summary: 'dvdcli 0.1.0 creates the volume that it should unmount, or whose path it should print.',
  rationale:
    'Before 0.2.0 dvdcli had no way to look up a volume: `unmount` and `path` create it first, so a removed volume comes back. Use 0.2.0 or later.',
  references: ['dvdcli 0.1.0: commands.go (unmountCmd, pathCmd)'],
  on: callingCommands,
  check: ({ command, driver, name, written, index }, { target }) =>
    (command === 'unmount' || command === 'path') &&
    pluginHas(target, driver, name) !== true && {
      pointer: written.pointer,
      message: `${quote(command)} creates volume ${quote(name)} if it does not exist; use dvdcli 0.2.0 or later`,
      index,
    },
});
