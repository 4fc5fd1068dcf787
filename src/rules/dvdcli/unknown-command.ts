import { versionOf } from '../../model/target.ts';
import { commandsOf } from '../../systems/dvdcli/catalogue.ts';
import { isOn } from '../../systems/dvdcli/command-line.ts';
import { argumentPointer, dvdcliCommands } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdcli/unknown-command',
  severity: 'error',
  stage: 'mount',
  order: [0, 0],
  summary: 'A dvdcli command line must name a command that this version has.',
  rationale:
    'On an unknown command dvdcli prints its usage, calls no plugin and exits with 0. The commands are `create`, `remove`, `mount`, `unmount`, `path`, since 0.2.0 `get` and `list`, and `version` and `help`, in lower case and in full.',
  references: [
    'dvdcli 0.2.1: dvdcli/dvdcli.go:50-52 (main), which drops the error of Execute()',
    'dvdcli 0.2.1: dvdcli/commands.go (initCommands)',
  ],
  on: dvdcliCommands,
  check: (line, { target }) => {
    const {
      errors: [error],
      written,
      index,
      command,
    } = line;
    if (command !== undefined || (error === undefined ? isOn(line, 'help') : error.kind !== 'unknown-command'))
      return undefined;
    const known = commandsOf(versionOf(target, 'dvdcli')).map(({ name }) => quote(name));
    const choice = `use one of ${known.join(', ')}`;
    return error === undefined
      ? { pointer: written.pointer, message: `command is missing; ${choice}`, index }
      : {
          pointer: argumentPointer(written, error.argument.index),
          message: `unknown command ${quote(error.argument.text)}; ${choice}`,
          upstream: [{ text: `Error: ${error.text}` }],
          index,
        };
  },
});
