import type { CommandName, FlagName } from './catalogue.ts';
import { commandsOf, flagsOf } from './catalogue.ts';

const flagLines: Readonly<Record<FlagName, string>> = {
  explicitcreate: "--explicitcreate[=false]: Explicit create flag to disable creating volumes that don't exist",
  // Not listed: cobra collects the flags before it adds this one.
  help: '',
  volumedriver: '--volumedriver="": Volume driver',
  volumename: '--volumename="": Volume name',
  volumeopts: '--volumeopts=[]: Volume options',
};

const block = (title: string, flags: readonly FlagName[]): string =>
  `\n\n${title}:\n${flags.map((flag) => `      ${flagLines[flag]}\n`).join('')}`;

/** What dvdcli prints of a command, or of itself, when it was used wrongly; cobra's usage template. */
export function usageText(command: CommandName | undefined, version: string): string {
  const flags = flagsOf(command, version);
  if (command !== undefined) {
    const own = flags.slice(0, -2);
    const local = own.length === 0 ? '' : block('Flags', own);
    return `\nUsage: \n  dvdcli ${command}${command === 'help' ? ' [command]' : ''} [flags]${local}${block('Global Flags', flags.slice(-2))}`;
  }
  const list = commandsOf(version).map(({ name, summary }) => `\n  ${name.padEnd(11)} ${summary}`);
  return `\nUsage: \n  dvdcli [flags]\n  dvdcli [command]\n\nAvailable Commands: ${list.join('')}${block('Flags', flags)}\n\nUse "dvdcli [command] --help" for more information about a command.\n`;
}

/** What dvdcli prints when it is asked for help. */
export function helpText(command: CommandName | undefined, version: string): string {
  const about =
    command === 'help'
      ? 'Help provides help for any command in the application.\n    Simply type dvdcli help [path to command] for full details.'
      : (commandsOf(version).find(({ name }) => name === command)?.summary ?? 'dvdcli:\n  A Docker Volume Driver CLI');
  return `${about}\n${usageText(command, version)}\n`;
}
