import { pluginHas } from '../../model/target.ts';
import { callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/volume-missing',
  severity: 'error',
  stage: 'mount',
  since: '0.2.0',
  order: [0, 6],
  summary: 'A volume that a command unmounts, removes or looks up must exist.',
  rationale:
    'dvdcli asks the driver for the volume first, and exits with 1 if there is none. Check the name and the driver.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go (removeCmd, unmountCmd, pathCmd, getCmd)'],
  on: callingCommands,
  check: ({ command, driver, name, written, index }, { target }) =>
    ['unmount', 'path', 'remove', 'get'].includes(command) &&
    pluginHas(target, driver, name) === false && {
      pointer: written.pointer,
      message: `volume ${quote(name)} does not exist; check the name and the driver`,
      upstream: [{ text: 'level=error msg=', match: 'prefix' }],
      index,
    },
});
