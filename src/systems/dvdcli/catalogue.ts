import { compareVersions } from '../../model/target.ts';

/** A command of dvdcli; flags.go and commands.go. */
export type CommandName = 'create' | 'remove' | 'mount' | 'unmount' | 'path' | 'get' | 'list' | 'version' | 'help';

/** A flag of dvdcli, which knows no abbreviation and no other letter case. */
export type FlagName = 'volumedriver' | 'volumename' | 'volumeopts' | 'explicitcreate' | 'help';

interface CommandFacts {
  readonly name: CommandName;
  readonly summary: string;
  /** First version that has it. */
  readonly since?: string;
}

/** In the order in which dvdcli lists them. */
const commands: readonly CommandFacts[] = [
  { name: 'create', summary: 'Create a volume' },
  { name: 'remove', summary: 'Remove a volume' },
  { name: 'mount', summary: 'Mount a volume' },
  { name: 'unmount', summary: 'Unmount a volume' },
  { name: 'path', summary: 'Path of a volume' },
  { name: 'get', summary: 'Get a volume', since: '0.2.0' },
  { name: 'list', summary: 'List a volume', since: '0.2.0' },
  { name: 'version', summary: 'Print the version' },
  { name: 'help', summary: 'Help about any command' },
];

const has = (version: string, since: string | undefined): boolean =>
  since === undefined || compareVersions(version, since) >= 0;

/** Get the commands that a version has. */
export const commandsOf = (version: string): readonly CommandFacts[] =>
  commands.filter(({ since }) => has(version, since));

/** Get the flags that a version takes with a command, `undefined` being none; `help` is added when the command runs. */
export function flagsOf(command: CommandName | undefined, version: string): readonly FlagName[] {
  const own: readonly FlagName[] =
    command === 'mount' && has(version, '0.2.0')
      ? ['explicitcreate', 'volumeopts']
      : command === 'mount' || command === 'create'
        ? ['volumeopts']
        : [];
  return [...own, 'volumedriver', 'volumename'];
}

/** Get the flags that come alone, without a value in the next argument. */
export const isSwitch = (flag: string): boolean => flag === 'explicitcreate' || flag === 'help';
