import { distance } from 'fastest-levenshtein';
import { encodeUtf8 } from '../mesos/protobuf/utf8.ts';
import type { CommandName, FlagName } from './catalogue.ts';
import { commandsOf, flagsOf } from './catalogue.ts';

const flagLines: Readonly<Record<FlagName, string>> = {
  explicitcreate: "      --explicitcreate[=false]: Explicit create flag to disable creating volumes that don't exist",
  help: '  -h, --help[=false]: help for dvdcli',
  volumedriver: '      --volumedriver="": Volume driver',
  volumename: '      --volumename="": Volume name',
  volumeopts: '      --volumeopts=[]: Volume options',
};

const block = (title: string, flags: readonly FlagName[]): string =>
  flags.length === 0 ? '' : `\n\n${title}:\n${flags.map((flag) => flagLines[flag]).join('\n')}`;

/** Get the commands that dvdcli lists and suggests: all but `help`. */
const listed = (version: string) => commandsOf(version).filter(({ name }) => name !== 'help');

/**
 * Write what dvdcli prints of a command, or of itself, when it was used wrongly; the usage template of cobra. Its own
 * flag `-h` is listed only where it was given no argument at all: else cobra collects the flags before it adds that one.
 */
export function usageText(command: CommandName | undefined, version: string, isBare = false): string {
  const flags = flagsOf(command, version);
  if (command !== undefined) {
    const argument = command === 'help' ? ' [command]' : '';
    const groups = `${block('Flags', flags.slice(0, -2))}${block('Global Flags', flags.slice(-2))}`;
    return `Usage:\n  dvdcli ${command}${argument} [flags]${groups}\n`;
  }
  const list = listed(version).map(({ name, summary }) => `\n  ${name.padEnd(11)} ${summary}`);
  const own = block('Flags', isBare ? ['help', ...flags] : flags);
  const more = 'Use "dvdcli [command] --help" for more information about a command.';
  return `Usage:\n  dvdcli [flags]\n  dvdcli [command]\n\nAvailable Commands:${list.join('')}${own}\n\n${more}\n`;
}

/** Write what dvdcli prints when it is asked for help. */
export function helpText(command: CommandName | undefined, version: string): string {
  const about =
    command === 'help'
      ? 'Help provides help for any command in the application.\n    Simply type dvdcli help [path to command] for full details.'
      : (commandsOf(version).find(({ name }) => name === command)?.summary ?? 'dvdcli:\n  A Docker Volume Driver CLI');
  return `${about}\n\n${usageText(command, version)}`;
}

/** Write the names that an unknown command comes near to, as cobra prints them; it counts in bytes. */
export function suggestionText(word: string, version: string): string {
  const typed = word.toLowerCase();
  const near = listed(version).filter(({ name }) => name.startsWith(typed) || distance(encodeUtf8(typed), name) <= 2);
  return near.length === 0 ? '' : `\n\nDid you mean this?\n${near.map(({ name }) => `\t${name}\n`).join('')}`;
}
