import type { DvdcliArguments } from '../../generated/dvdcli-command.ts';
import { readShell } from '../../systems/shell.ts';
import { unmappedFields } from '../../systems/unmapped-fields.ts';
import type { ShellCommand } from '../../systems/workload.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

function lineOf(command: string | DvdcliArguments, pointer: string): ShellCommand {
  if (typeof command !== 'string')
    return { pointer, argv: command.argv, unmapped: unmappedFields(command, ['argv', '$schema'], pointer) };
  const { words, ...shell } = readShell(command);
  return { pointer, argv: words, unmapped: [], shell: { text: command, ...shell } };
}

/** The program by itself, and a line that runs it. */
const program = /^(?:[^ \t\n]*\/)?dvdcli$/;
const running = /^(?:[^ \t\n]*\/)?dvdcli[ \t\n]/;

/** Check whether a list is the arguments of one command: the program by itself, then no line that runs it again. */
const isArguments = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 1 &&
  value.every((word) => typeof word === 'string' && !running.test(word)) &&
  program.test(value[0]);

function linesAt(value: unknown, base: string): readonly ShellCommand[] {
  if (isArguments(value)) return [{ pointer: base, argv: value, unmapped: [], isBare: true }];
  return Array.isArray(value)
    ? value.map((command, index) => lineOf(command, joinPointer(base, index)))
    : [lineOf(value as string | DvdcliArguments, base)];
}

/** Read the commands as one workload, in the order in which they run. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  {
    pointer: base,
    read: () => ({
      document: 'dvdcli-command',
      pointer: base,
      id: undefined,
      containerizer: undefined,
      rootfs: undefined,
      commandLines: linesAt(value, base),
      command: [],
    }),
  },
];
