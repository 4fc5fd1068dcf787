import { pluginHas } from '../../model/target.ts';
import { isOn } from '../../systems/dvdcli/command-line.ts';
import { callingCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/explicit-create-missing',
  severity: 'error',
  stage: 'mount',
  since: '0.2.0',
  order: [0, 6],
  summary: 'With `--explicitcreate` the volume must exist.',
  rationale:
    'dvdcli then creates nothing. It prints the error of the driver and exits with 1. Create the volume beforehand, or leave the flag out.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go:88-92 (mountCmd)'],
  on: callingCommands,
  check: (call, { target }) =>
    isOn(call, 'explicitcreate') &&
    pluginHas(target, call.driver, call.name) === false && {
      pointer: call.written.pointer,
      message: `volume ${quote(call.name)} does not exist; create it beforehand, or remove \`--explicitcreate\``,
      upstream: [{ text: 'level=error msg=', match: 'prefix' }],
      index: call.index,
    },
});
