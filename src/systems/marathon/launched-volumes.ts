import type { MarathonApp, MarathonVolume } from '../../generated/marathon-app.ts';
import type { VolumeEntry } from '../mesos/sources.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import { appVolumes } from './apps.ts';

type Sent = Pick<VolumeEntry['volume'], 'host_path' | 'source'>;

/** Find what Mesos is sent of a volume that is neither external nor persistent; `undefined` for others. */
function sentOf(
  { external, persistent, hostPath, secret }: MarathonVolume,
  { secrets }: MarathonApp,
): Sent | undefined {
  if (external || persistent) return undefined;
  if (typeof hostPath === 'string') return { host_path: hostPath };
  if (typeof secret !== 'string') return undefined;
  const name = secrets?.[secret]?.source ?? '';
  return { source: { type: 'SECRET', secret: { type: 'REFERENCE', reference: { name } } } };
}

/** The volumes of the host and the secrets of an app in a MESOS container, as Marathon sends them; ContainerSerializer.scala. */
export const launchedVolumes: Selector<VolumeEntry> = among(appVolumes, (volumes, { app }) =>
  volumes.flatMap(({ volume, index, pointer }) => {
    const sent = sentOf(volume, app as MarathonApp);
    if (sent === undefined) return [];
    const mode = volume.mode?.toUpperCase() === 'RO' ? 'RO' : 'RW';
    return [
      {
        volume: { container_path: volume.containerPath, mode, ...sent },
        pointer,
        index,
        places: { containerPath: `${pointer}/containerPath`, hostPath: `${pointer}/hostPath` },
      },
    ];
  }),
);
