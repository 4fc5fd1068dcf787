import type { MarathonApp, MarathonVolume } from '../../generated/marathon-app.ts';
import type { VolumeEntry } from '../mesos/sources.ts';
import type { Selector } from '../selector.ts';
import { fromWorkload } from '../selector.ts';

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
export const launchedVolumes: Selector<VolumeEntry> = fromWorkload(({ app, pointer: base }) => {
  const entries: VolumeEntry[] = [];
  if (app?.container?.volumes)
    for (const [index, volume] of app.container.volumes.entries()) {
      const sent = sentOf(volume, app);
      if (sent === undefined) continue;
      const mode = volume.mode?.toUpperCase() === 'RO' ? 'RO' : 'RW';
      const pointer = `${base}/container/volumes/${index}`;
      const places = { containerPath: `${pointer}/containerPath`, hostPath: `${pointer}/hostPath` };
      entries.push({ volume: { container_path: volume.containerPath, mode, ...sent }, pointer, index, places });
    }
  return entries;
});
