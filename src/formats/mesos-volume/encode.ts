import type { MesosVolume } from '../../generated/mesos-volumes.ts';
import { containerPathOf } from '../../model/container-path-template.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Located } from '../../model/volume.ts';
import { newlyDriven } from '../../systems/docker/parameters.ts';
import { withOptionsInName } from '../../systems/docker/portworx.ts';
import type { WorkloadFacts, WorkloadMesosVolumes } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { EncodeOptions, Encoding, Loss } from '../format.ts';
import { lossesOf } from '../format.ts';
import { csiObstacles, encodeCsi } from './csi.ts';

function volumeOf(volume: Located, containerPath: string): MesosVolume {
  const parameter = volume.options.map(({ key, value }) => ({ key, value }));
  if (volume.csi !== undefined)
    return { container_path: containerPath, mode: volume.mode, source: encodeCsi(volume.name, volume.csi) };
  return {
    container_path: containerPath,
    mode: volume.mode,
    source: {
      type: 'DOCKER_VOLUME',
      docker_volume: {
        ...(volume.driver === undefined ? {} : { driver: volume.driver }),
        name: volume.name,
        ...(parameter.length === 0 ? {} : { driver_options: { parameter } }),
      },
    },
  };
}

/** Report what the caller has to know, or fix, before Mesos mounts the volume as its source did. */
function findingsOf(volume: Located, containerPath: string | undefined): readonly Finding[] {
  const name = quote(volume.name);
  const bare = volume.unmapped
    .filter(({ field }) => field === 'option')
    .map(
      ({ value, pointer }): Finding => ({
        pointer,
        severity: 'error',
        message: `volume ${name}: option ${quote(String(value))} has no \`=\`; dvdcli dies of it, while Mesos would send it with an empty value`,
      }),
    );
  if (containerPath === undefined)
    return [
      ...bare,
      {
        pointer: volume.pointer,
        severity: 'error',
        message: `volume ${name} has no container path, which Mesos needs; supply one with containerPath (--container-path)`,
      },
    ];
  return bare;
}

const containerAdded = (pointer: JsonPointer): Finding => ({
  pointer,
  severity: 'info',
  message: 'added `container` of type MESOS, which the volumes need',
});

/** Declare volumes in a Mesos list, with the driver written out and options in order, duplicates included. */
export function encode(
  volumes: readonly Located[],
  workload: WorkloadFacts,
  { containerPath: template }: EncodeOptions,
): Encoding {
  const { containerizer, mesos } = workload;
  const list = mesos as WorkloadMesosVolumes;
  const docker = containerizer === 'DOCKER';
  const keyOf = (driver: unknown, name: unknown, plugin: unknown): string => JSON.stringify([driver, name, plugin]);
  const seen = new Set(
    list.volumes.flatMap(({ source }) => {
      const docker = source?.docker_volume;
      return docker ? [keyOf(docker.driver, docker.name, undefined)] : [];
    }),
  );
  const made: MesosVolume[] = [];
  const [losses, findings]: [(readonly Loss[])[], (readonly Finding[])[]] = [[], []];
  findings.push(newlyDriven(workload, volumes.find(({ driver }) => driver !== undefined)?.driver));
  for (const [slot, volume] of (docker ? volumes.map(withOptionsInName) : volumes).entries()) {
    const containerPath = containerPathOf(volume, template, slot);
    findings.push(findingsOf(volume, containerPath), csiObstacles(volume));
    losses.push(lossesOf(volume, 'no field of a Mesos volume says it').filter(({ field }) => field !== 'option'));
    const key = keyOf(volume.driver, volume.name, volume.csi?.pluginName);
    if (seen.has(key))
      findings.push([
        {
          pointer: volume.pointer,
          severity: 'error',
          message: `volume ${quote(volume.name)} repeats another one of the same driver, which Mesos refuses`,
        },
      ]);
    seen.add(key);
    made.push(volumeOf(volume, containerPath ?? ''));
  }
  const edits: Edit[] =
    list.volumes.length === 0 || list.single
      ? [{ op: 'set', pointer: list.pointer, value: [...list.volumes, ...made] }]
      : made.map((value) => ({ op: 'set', pointer: joinPointer(list.pointer, '-'), value }));
  if (made.length === 0) return { edits: [], losses: losses.flat(), findings: findings.flat() };
  const needsType = list.container === undefined && list.pointer.endsWith('/container/volumes');
  const container = list.pointer.slice(0, list.pointer.lastIndexOf('/'));
  return {
    edits: needsType ? [{ op: 'set', pointer: joinPointer(container, 'type'), value: 'MESOS' }, ...edits] : edits,
    losses: losses.flat(),
    findings: [...findings.flat(), ...(needsType ? [containerAdded(workload.pointer)] : [])],
  };
}
