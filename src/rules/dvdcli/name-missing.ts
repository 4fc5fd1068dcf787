import { callingCommands } from '../../systems/dvdcli/workload.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/name-missing',
  severity: 'warning',
  stage: 'mount',
  order: [0, 4],
  summary: 'A command should name its volume.',
  rationale:
    'dvdcli does not check the name. Without `--volumename` it asks the driver for a volume with an empty name, and the result depends on the driver.',
  references: ['dvdcli 0.2.1: dvdcli/commands.go (createCmd, mountCmd, …), which pass the name on as it is'],
  on: callingCommands,
  check: ({ command, name, written, index }) =>
    command !== 'list' &&
    name === '' && {
      pointer: written.pointer,
      message: 'command is missing the volume name; add `--volumename=NAME`',
      index,
    },
});
