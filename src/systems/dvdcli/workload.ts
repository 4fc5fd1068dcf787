import type { Target } from '../../model/target.ts';
import { versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import type { ShellCommand, WorkloadFacts } from '../workload.ts';
import type { CommandName } from './catalogue.ts';
import type { ParsedCommand } from './command-line.ts';
import { flagText, isOn, readCommandLine } from './command-line.ts';
import type { DvdcliAnswer } from './run.ts';
import { runDvdcli } from './run.ts';

/** A command line of a workload, as dvdcli reads it. */
export interface DvdcliCommand extends ParsedCommand {
  readonly written: ShellCommand;
  /** Its place among the command lines. */
  readonly index: number;
}

/** Get the pointer of an argument; of a line for a shell, that of the line. */
export const argumentPointer = ({ pointer, shell, isBare = false }: ShellCommand, index: number): JsonPointer => {
  if (shell !== undefined) return pointer;
  return isBare ? joinPointer(pointer, index) : joinPointer(pointer, 'argv', index);
};

/** Check whether a word names dvdcli, by a path or without. */
export const isDvdcli = (word: string | undefined): boolean => word !== undefined && /(^|\/)dvdcli$/.test(word);

/** Get the command lines of dvdcli in a workload, read as a dvdcli of this version does. */
export const linesOf = ({ commandLines = [] }: WorkloadFacts, version: string): readonly DvdcliCommand[] =>
  commandLines.flatMap((written, index) =>
    isDvdcli(written.argv[0]) ? [{ ...readCommandLine(written.argv, version), written, index }] : [],
  );

/** The command lines of a workload, of whatever program. */
export const commandLines: Selector<ShellCommand> = fromWorkload((workload) => workload.commandLines ?? []);

/** Those of dvdcli, as the target's version reads them. */
export const dvdcliCommands: Selector<DvdcliCommand> = among(commandLines, (_, workload, target) =>
  linesOf(workload, versionOf(target, 'dvdcli')),
);

/** A command that gets past its flags and calls the plugin. */
export interface CallingCommand extends DvdcliCommand {
  readonly command: CommandName;
  /** The driver and the volume that it names; empty where it names none. */
  readonly driver: string;
  readonly name: string;
}

/** Those commands. */
export const callingCommands: Selector<CallingCommand> = among(dvdcliCommands, (lines) =>
  lines.flatMap((line) =>
    line.command === undefined ||
    ['help', 'version'].includes(line.command) ||
    line.errors.length > 0 ||
    isOn(line, 'help')
      ? []
      : [
          {
            ...line,
            command: line.command,
            driver: flagText(line, 'volumedriver'),
            name: flagText(line, 'volumename'),
          },
        ],
  ),
);

const notFound = (program: string): DvdcliAnswer & { readonly stdout: string } => ({
  exit: 127,
  calls: [],
  stdout: '',
  stderr: `${program}: not found\n`,
});

/**
 * Find what the commands of a workload come to, one after the other as `a && b` would run them: all calls and all output,
 * and the exit code of the last that ran. The driver that each asks for is taken to listen, and to have the volumes of
 * the target; an unknown mountpoint is printed as `<mountpoint>`.
 */
export function dvdcliAnswer(workload: WorkloadFacts, target: Target): DvdcliAnswer & { readonly stdout: string } {
  const version = versionOf(target, 'dvdcli');
  const { volumes = [], volumesInUse = [] } = target.host ?? {};
  const known = new Map<string, ReadonlyMap<string, string>>();
  let answer: DvdcliAnswer & { readonly stdout: string } = { exit: 0, calls: [], stdout: '', stderr: '' };
  for (const { written, ...line } of linesOf(workload, version)) {
    if (target.dvdcli?.present === false) return notFound(written.argv[0] as string);
    const driver = flagText(line, 'volumedriver');
    const existing =
      known.get(driver) ??
      new Map(
        [...volumes, ...volumesInUse]
          .filter((volume) => volume.driver === driver)
          .map(({ name, mountpoint = '' }) => [name, mountpoint]),
      );
    const mountpoint = existing.get(flagText(line, 'volumename'));
    const { volumes: after, ...run } = runDvdcli(written.argv, {
      version,
      volumes: existing,
      plugin: mountpoint ? { mountpoint } : {},
    });
    known.set(driver, after);
    const seconds = (answer.seconds ?? 0) + (run.seconds ?? 0);
    answer = {
      exit: run.exit,
      calls: [...answer.calls, ...run.calls],
      stdout: `${answer.stdout}${run.stdout ?? ''}`,
      stderr: `${answer.stderr}${run.stderr}`,
      ...(seconds === 0 ? {} : { seconds }),
    };
    if (run.exit !== 0) break;
  }
  return answer;
}
