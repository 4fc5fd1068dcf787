import type { Finding } from '../../model/diagnostic.ts';
import { newest } from '../../model/target.ts';
import type { Located } from '../../model/volume.ts';
import type { DvdiFamily } from '../../systems/dvdi/slots.ts';
import {
  barredCharacter,
  dvdiSlotCount,
  dvdiSlots,
  dvdiVariableName,
  dvdiVariables,
  shellBreakers,
  volumeKey,
} from '../../systems/dvdi/slots.ts';
import type { WorkloadEnvironment, WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { quote } from '../../text/quote.ts';
import { absolutePathOf } from '../container-path-template.ts';
import type { EncodeOptions, Encoding, Loss } from '../format.ts';
import { refuse } from '../format.ts';
import { setVariable } from '../variables.ts';
import { dvdcliOf, encodeOptions } from './options.ts';

/** Find what keeps a volume as a whole from being said in variables. */
function obstacles(volume: Located, containerPath: string | undefined): readonly Finding[] {
  const { origin, pointer, driver, name, mode } = volume;
  if (volume.csi !== undefined)
    return [refuse(pointer, `volume ${quote(name)} is a CSI volume, which no DVDI variable can say`)];
  const texts = { driver: driver ?? '', name };
  return [
    ...(name === '' ? [refuse(origin.name, 'volume has an empty name, which DVDI reads as no volume')] : []),
    ...(driver === undefined || driver === ''
      ? [refuse(origin.driver, `volume ${quote(name)} names no driver, which DVDI would read as \`rexray\``)]
      : []),
    ...(mode === 'RO'
      ? [refuse(origin.mode, `volume ${quote(name)}: mode RO cannot be expressed, DVDI mounts read-write`)]
      : []),
    ...(containerPath?.startsWith('/') === false
      ? [
          refuse(
            origin.containerPath,
            `volume ${quote(name)}: container path ${quote(containerPath)} is relative, but containerpaths must start with /; supply one with containerPath (--container-path)`,
          ),
        ]
      : []),
    ...[shellBreakers.path.exec(String(containerPath))?.[0]].flatMap((bad) =>
      bad === undefined
        ? []
        : [
            refuse(
              origin.containerPath,
              `volume ${quote(name)}: container path ${quote(String(containerPath))} holds ${quote(bad)}, which the shell of the DVDI module acts on`,
            ),
          ],
    ),
    ...(['driver', 'name'] as const).flatMap((field) => {
      const bad = barredCharacter(texts[field]);
      return bad === undefined
        ? []
        : [refuse(origin[field], `${field} ${quote(texts[field])} holds ${quote(bad)}, which DVDI prohibits`)];
    }),
  ];
}

/** Find what keeps a workload as a whole from using the module. */
function workloadObstacles(workload: WorkloadFacts, pointer: string): readonly Finding[] {
  if (workload.containerizer === 'DOCKER')
    return [refuse(pointer, 'the Docker containerizer never calls the DVDI module, so variables would mount nothing')];
  if (workload.rootfs === true)
    return [refuse(pointer, 'the container has an image, but the DVDI module mounts on the host, outside of it')];
  return [];
}

/**
 * Declare volumes as variables. Slots follow the highest that is taken, as Marathon 1.1 numbered them; the first of an
 * empty environment has no suffix. The driver is always written out, since DVDI's default is not Mesos's.
 */
export function encode(
  volumes: readonly Located[],
  workload: WorkloadFacts,
  { containerPath: template }: EncodeOptions,
): Encoding {
  const environment = workload.environment as WorkloadEnvironment;
  const taken = dvdiVariables(environment.variables, newest['dvdi-module']);
  const first = taken.reduce((highest, { slot = -1 }) => Math.max(highest, slot), -1) + 1;
  const seen = new Map(dvdiSlots(taken).map((slot) => [volumeKey(slot.driver, slot.name), slot.name]));
  const edits: Edit[] = [];
  const [losses, findings]: [(readonly Loss[])[], (readonly Finding[])[]] = [[], []];
  for (const { pointer } of volumes.slice(0, 1)) findings.push(workloadObstacles(workload, pointer));
  for (const [index, volume] of volumes.entries()) {
    const slot = first + index;
    if (slot >= dvdiSlotCount) {
      findings.push([refuse(volume.pointer, `volume ${quote(volume.name)} is one too many: DVDI has ten slots`)]);
      continue;
    }
    const path = absolutePathOf(volume, template, slot);
    const options = encodeOptions(volume);
    const key = volumeKey(volume.driver ?? '', volume.name);
    if (seen.has(key))
      findings.push([
        refuse(
          volume.pointer,
          `volume ${quote(volume.name)} repeats another one: DVDI compares driver and name without case`,
        ),
      ]);
    seen.set(key, volume.name);
    findings.push(obstacles(volume, path.containerPath), options.findings);
    losses.push(path.losses, options.losses);
    const suffix = slot === 0 ? '' : String(slot);
    const variables: [DvdiFamily, string | undefined][] = [
      ['NAME', volume.name],
      ['DRIVER', volume.driver],
      ['OPTS', options.opts || undefined],
      ['DVDCLI', dvdcliOf(volume)],
      ['CONTAINERPATH', path.containerPath],
    ];
    for (const [family, value] of variables)
      if (value !== undefined) edits.push(setVariable(environment, dvdiVariableName(family, suffix), value));
  }
  return { edits, losses: losses.flat(), findings: findings.flat() };
}
