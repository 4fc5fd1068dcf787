import type { Target } from '../../model/target.ts';
import { versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { ShellCommand, WorkloadFacts } from '../workload.ts';
import type { ParsedCommand } from './command-line.ts';
import { flagText, isOn, readCommandLine } from './command-line.ts';
import type { DvdcliAnswer } from './run.ts';
import { runDvdcli } from './run.ts';

/** A command line of a workload, as dvdcli takes it apart. */
export interface DvdcliCommand extends ParsedCommand {
  readonly written: ShellCommand;
  /** Its place among the command lines. */
  readonly index: number;
}

/** The pointer of an argument; of a line for a shell, that of the line. */
export const argumentPointer = ({ pointer, shell, isBare = false }: ShellCommand, index: number): JsonPointer => {
  if (shell !== undefined) return pointer;
  return isBare ? joinPointer(pointer, index) : joinPointer(pointer, 'argv', index);
};

/** Whether a word names dvdcli, by a path or without. */
export const isDvdcli = (word: string | undefined): boolean => word !== undefined && /(^|\/)dvdcli$/.test(word);

/** The command lines of dvdcli in a workload, read as a dvdcli of this version does. */
export const linesOf = ({ commandLines = [] }: WorkloadFacts, version: string): readonly DvdcliCommand[] =>
  commandLines.flatMap((written, index) =>
    isDvdcli(written.argv[0]) ? [{ ...readCommandLine(written.argv, version), written, index }] : [],
  );

/** Those that get past their flags and call the plugin. */
export const callingLines = (workload: WorkloadFacts, target: Target): readonly DvdcliCommand[] =>
  linesOf(workload, versionOf(target, 'dvdcli')).filter(
    (line) => line.errors.length === 0 && ![undefined, 'help', 'version'].includes(line.command) && !isOn(line, 'help'),
  );

const notFound = (program: string): DvdcliAnswer & { readonly stdout: string } => ({
  exit: 127,
  calls: [],
  stdout: '',
  stderr: `${program}: not found\n`,
});

/**
 * What the commands of a workload come to, one after the other as `a && b` would run them: all calls and all output,
 * and the exit code of the last that ran. The driver that each asks for is taken to listen, and to have the volumes of
 * the target; a mountpoint that nothing tells is printed as `<mountpoint>`.
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
