import { newest } from '../../model/target.ts';
import type { Located, Unmapped } from '../../model/volume.ts';
import type { UsageError } from '../../systems/dvdcli/command-line.ts';
import { flagText, isOn, lastUse, optionPieces, readBool } from '../../systems/dvdcli/command-line.ts';
import { cutOption } from '../../systems/dvdcli/options.ts';
import type { DvdcliCommand } from '../../systems/dvdcli/workload.ts';
import { argumentPointer, linesOf } from '../../systems/dvdcli/workload.ts';
import { shellLine } from '../../systems/shell.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import { decodeOptions } from '../cut-options.ts';
import type { Decoded } from '../format.ts';
import { nothing } from '../format.ts';

/** The programs that Mesos and the DVDI module call when nothing names another. */
const usualPrograms = ['dvdcli', '/usr/bin/dvdcli'];

/** Find what a flag that dvdcli does not know was meant to say: `--explicitCreate` in any letter case, or just itself. */
function meantBy({ argument: { text } }: UsageError): { field: string; value: unknown } {
  const { key, value } = cutOption(text);
  return key.toLowerCase() === '--explicitcreate' && readBool(value ?? 'true') === true
    ? { field: 'explicitCreate', value: true }
    : { field: key, value: value ?? true };
}

/** Get all that is written in the line and is no field of the volume. */
function unmappedOf(line: DvdcliCommand): readonly Unmapped[] {
  const { written, command, uses, ignored, cutOff, errors } = line;
  const program = written.argv[0] as string;
  const at = (index: number): string => argumentPointer(written, index);
  const { special = [], rest = '' } = written.shell ?? {};
  const overridden = uses.filter(
    (use) => ['volumedriver', 'volumename'].includes(use.flag) && use !== lastUse(line, use.flag),
  );
  return [
    ...written.unmapped,
    ...(usualPrograms.includes(program) ? [] : [{ field: 'dvdcli', value: program, pointer: at(0) }]),
    ...(command === 'create' ? [{ field: 'command', value: command, pointer: written.pointer }] : []),
    ...(isOn(line, 'explicitcreate')
      ? [{ field: 'explicitCreate', value: true, pointer: at(lastUse(line, 'explicitcreate')?.at as number) }]
      : []),
    ...overridden.map(({ flag, value, valueAt }) => ({ field: `--${flag}`, value, pointer: at(valueAt) })),
    ...errors.map((error) => ({ ...meantBy(error), pointer: at(error.argument.index) })),
    ...[...ignored, ...cutOff].map(({ text, index }) => ({ field: 'argument', value: text, pointer: at(index) })),
    ...special.map((value) => ({ field: 'shell', value, pointer: written.pointer })),
    ...(rest === '' ? [] : [{ field: 'shell', value: rest, pointer: written.pointer }]),
  ];
}

function volumeOf(line: DvdcliCommand): Located {
  const pieces = optionPieces(line).map(({ text, at }) => ({ text, pointer: argumentPointer(line.written, at) }));
  const { options, unmapped } = decodeOptions(pieces);
  const { pointer } = line.written;
  const placeOf = (flag: 'volumedriver' | 'volumename' | 'volumeopts'): string => {
    const use = lastUse(line, flag);
    return use === undefined ? pointer : argumentPointer(line.written, use.valueAt);
  };
  return {
    kind: 'docker',
    format: 'dvdcli',
    pointer,
    driver: flagText(line, 'volumedriver') || undefined,
    name: flagText(line, 'volumename'),
    options,
    containerPath: undefined,
    mode: 'RW',
    unmapped: [...unmapped, ...unmappedOf(line)],
    origin: {
      name: placeOf('volumename'),
      driver: placeOf('volumedriver'),
      options: placeOf('volumeopts'),
      containerPath: pointer,
      mode: pointer,
    },
  };
}

const declares = (line: DvdcliCommand): boolean =>
  (line.command === 'mount' || line.command === 'create') && !isOn(line, 'help');

/**
 * Get the volumes that `mount` and `create` name, also where dvdcli would refuse the line for its flags; all other command
 * lines are `unread`.
 */
export function decode(workload: WorkloadFacts): Decoded {
  if (workload.commandLines === undefined) return nothing;
  const declaring = linesOf(workload, newest.dvdcli).filter(declares);
  const indexes = new Set(declaring.map(({ index }) => index));
  return {
    volumes: declaring.map(volumeOf),
    otherDeclarations: workload.commandLines
      .filter((_, index) => !indexes.has(index))
      .map(({ argv, pointer }) => ({ field: 'command', value: shellLine(argv), pointer })),
  };
}
