import { versionOf } from '../../model/target.ts';
import { commandsOf } from '../../systems/dvdcli/catalogue.ts';
import { isOn } from '../../systems/dvdcli/command-line.ts';
import { argumentPointer, linesOf } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdcli/unknown-command',
  needs: 'command-lines',
  severity: 'error',
  stage: 'mount',
  order: [0, 0],
  summary: 'A dvdcli command line must name a command that this version has.',
  rationale:
    'dvdcli prints its usage, calls no plugin and exits with 0. The commands are `create`, `remove`, `mount`, `unmount`, `path`, since 0.2.0 `get` and `list`, and `version` and `help`, in lower case and in full.',
  references: [
    'dvdcli 0.2.1: dvdcli/dvdcli.go:50-52 (main), which drops the error of Execute()',
    'dvdcli 0.2.1: dvdcli/commands.go (initCommands)',
  ],
  check: (workload, target) => {
    const version = versionOf(target, 'dvdcli');
    const known = commandsOf(version).map(({ name }) => quote(name));
    return linesOf(workload, version).flatMap((line) => {
      const { errors, written, index, command } = line;
      const [error] = errors;
      if (error?.kind === 'unknown-command')
        return [
          {
            pointer: argumentPointer(written, error.argument.index),
            message: `unexpected command ${quote(error.argument.text)}, expected one of ${known.join(', ')}`,
            upstream: [{ text: `Error: ${error.text}` }],
            index,
          },
        ];
      return command === undefined && error === undefined && !isOn(line, 'help')
        ? [{ pointer: written.pointer, message: `missing command, expected one of ${known.join(', ')}`, index }]
        : [];
    });
  },
};
