import type { DvdcliArguments } from '../../generated/dvdcli-command.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Located, Unmapped } from '../../model/volume.ts';
import { cutOption, cutOptions } from '../../systems/dvdcli/options.ts';
import { isDvdcli } from '../../systems/dvdcli/workload.ts';
import type { ShellCommand, WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { EncodeOptions, Encoding, Loss } from '../format.ts';
import { lossesOf, refuse } from '../format.ts';

/** Facts of other formats that a command line says too. */
const isSaid = ({ field, value }: Unmapped): boolean =>
  (field === 'dvdcli' && isDvdcli(String(value))) || field === 'explicitCreate' || field === 'command';

const said = ({ unmapped }: Located, field: string): string | undefined => {
  const fact = unmapped.find((candidate) => candidate.field === field && isSaid(candidate));
  return fact === undefined ? undefined : String(fact.value);
};

/** Get the arguments in the order in which the isolator of Mesos puts them. */
const argumentsOf = (volume: Located): readonly string[] => [
  said(volume, 'dvdcli') ?? 'dvdcli',
  said(volume, 'command') ?? 'mount',
  `--volumedriver=${volume.driver ?? ''}`,
  `--volumename=${volume.name}`,
  ...volume.options.map(({ key, value }) => `--volumeopts=${key}=${value}`),
  ...(said(volume, 'explicitCreate') === undefined ? [] : ['--explicitcreate']),
];

/** Find what dvdcli would not survive, or not get as it is. */
function obstacles(volume: Located): readonly Finding[] {
  const { origin, pointer, driver, name, options, unmapped } = volume;
  const what = `volume ${quote(name)}`;
  if (volume.csi !== undefined) return [refuse(pointer, `${what} is a CSI volume, which dvdcli cannot mount`)];
  const bad = options.filter(({ key, value }) =>
    cutOptions(`${key}=${value}`).some((piece) => cutOption(piece).value === undefined),
  );
  const bare = unmapped.filter(({ field }) => field === 'option');
  return [
    ...(driver === undefined || driver === ''
      ? [refuse(origin.driver, `${what} names no driver, without which dvdcli fails`)]
      : []),
    ...bad.map((option) =>
      refuse(
        option.pointer,
        `${what}: option ${quote(`${option.key}=${option.value}`)} has a piece without \`=\` between commas, of which dvdcli dies`,
      ),
    ),
    ...bare.map((fact) =>
      refuse(fact.pointer, `${what}: option ${quote(String(fact.value))} has no \`=\`, and dvdcli dies of it`),
    ),
    ...(argumentsOf(volume).some((argument) => argument.includes('\0'))
      ? [refuse(pointer, `${what} holds a NUL character, which ends an argument`)]
      : []),
  ];
}

function lossesIn(volume: Located): readonly Loss[] {
  const { name, mode, containerPath, origin, options } = volume;
  const lose = (field: string, value: unknown, pointer: string, reason: string, neutral = false): Loss => ({
    volume: name,
    field,
    value,
    pointer,
    reason,
    neutral,
  });
  return [
    ...(containerPath === undefined
      ? []
      : [
          lose(
            'containerPath',
            containerPath,
            origin.containerPath,
            'dvdcli mounts on the host and prints where; the mount into the container is made by its caller',
          ),
        ]),
    ...(mode === 'RO' ? [lose('mode', mode, origin.mode, 'dvdcli knows no mode and mounts read-write')] : []),
    ...options
      .filter(({ key, value }) => key.includes('=') || `${key}${value}`.includes(','))
      .map(({ key, value, pointer }) =>
        lose(key, value, pointer, 'dvdcli cuts options at `,` and keys at `=`, as it does behind Mesos and DVDI', true),
      ),
    ...lossesOf(
      { ...volume, unmapped: volume.unmapped.filter((fact) => !isSaid(fact) && fact.field !== 'option') },
      'dvdcli has no flag for it',
    ),
  ];
}

/** Get a command line of the base as it was. */
const rewritten = ({ argv, shell, unmapped }: ShellCommand): unknown =>
  shell?.text ?? { argv, ...Object.fromEntries(unmapped.map(({ field, value }) => [field, value])) };

/** Declare volumes as commands, one for each, with the driver and every option written out in order. */
export function encode(
  volumes: readonly Located[],
  { commandLines, pointer }: WorkloadFacts,
  _options: EncodeOptions,
): Encoding {
  const made = volumes.map((volume): DvdcliArguments => ({ argv: argumentsOf(volume) }));
  const [first] = commandLines as readonly ShellCommand[];
  const edits: Edit[] =
    first === undefined
      ? [{ op: 'set', pointer, value: made.length === 1 ? made[0] : made }]
      : first.pointer === pointer
        ? [{ op: 'set', pointer, value: [rewritten(first), ...made] }]
        : made.map((value) => ({ op: 'set', pointer: joinPointer(pointer, '-'), value }));
  return {
    edits: made.length === 0 ? [] : edits,
    losses: volumes.flatMap(lossesIn),
    findings: volumes.flatMap(obstacles),
  };
}
