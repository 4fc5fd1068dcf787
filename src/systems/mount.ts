import type { Authority } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Mode } from '../model/volume.ts';
import { dvdiMounts } from './dvdi/mounts.ts';
import { flockerVolumeOf } from './flocker/variables.ts';
import { isolatedCsiVolumes } from './mesos/csi-volumes.ts';
import { dockerMounts } from './mesos/docker-mounts.ts';
import { mesosMounts, placeOf } from './mesos/mounts.ts';
import type { Workload } from './workload.ts';

/** What the agent does for one external volume. */
export interface Mount {
  /** The volume driver, `flocker` for Flocker, the name of the plugin for CSI. */
  readonly driver: string;
  /** The name of the volume; the id of a CSI volume, the `FLOCKER_ID` of a dataset. */
  readonly name: string;
  /** The options in effect: what the driver gets. */
  readonly effectiveOptions: Readonly<Record<string, string>>;
  /** The mode in effect, which is `RW` wherever the target's version does not honour the one asked for. */
  readonly mode: Mode;
  /** Where it is mounted, below `<sandbox>` or `<rootfs>` or on the host; absent: nowhere but at the driver. */
  readonly target?: string;
  /** The directory that is made on the way, `null` for none. */
  readonly mkdir: string | null;
  /** What is run, argument by argument: `dvdcli mount …`, or what the volume adds to `docker run`. */
  readonly argv?: readonly string[];
  /** What is run, as the line that `sh -c` is given. */
  readonly command?: string;
  /** Of a DVDI volume: its slot, and how it gets to the container path (`<mountpoint:0>` is what dvdcli prints). */
  readonly slot?: number;
  readonly bind?: string;
  /** The volume is mounted already, by another container, so that nothing is run; and where, if that is known. */
  readonly reused?: true;
  readonly mountpoint?: string;
}

function fromDvdi(workload: Workload, target: Target): readonly Mount[] {
  const { mounts, mkdir, preExec } = dvdiMounts(workload, target);
  return mounts.map(({ effectiveOptions = {}, containerPath, ...mount }) => {
    const bind = preExec.find((line) => line.includes(`<mountpoint:${mount.slot}> `));
    return {
      ...mount,
      effectiveOptions,
      mode: 'RW',
      ...(containerPath === '' ? {} : { containerPath, target: containerPath }),
      mkdir: mkdir.find((path) => path === containerPath) ?? null,
      ...(bind === undefined ? {} : { bind }),
    };
  });
}

/** Mount a dataset: the module gives it a place of its own and makes a link to it; flocker_isolator.cpp:147-163. */
function fromFlocker(workload: Workload): readonly Mount[] {
  const volume = flockerVolumeOf(workload);
  if (volume === undefined) return [];
  const [id, path, source] = [volume.id.value, volume.path.value, '/flocker/<dataset_id>'];
  const link = { id, path, via: 'symlink', source };
  const command = `ln -s ${source} ${path}`;
  return [
    { driver: 'flocker', name: id, effectiveOptions: {}, mode: 'RW', target: path, mkdir: null, command, ...link },
  ];
}

const fromCsi = (workload: Workload, target: Target): readonly Mount[] =>
  isolatedCsiVolumes.of(workload, target).map(({ csi, name, containerPath, mode }) => ({
    driver: csi.pluginName,
    name,
    effectiveOptions: csi.volumeContext,
    mode,
    ...placeOf('mesos-csi', containerPath, workload),
  }));

/** Find what an authority on the agent does for the volumes of a workload, if no rule finds fault with them. */
export function mountsOf(authority: Authority, workload: Workload, target: Target): readonly Mount[] {
  if (authority === 'docker-containerizer') return dockerMounts(workload);
  if (authority === 'dvdi-module') return fromDvdi(workload, target);
  if (authority === 'flocker-module') return fromFlocker(workload);
  return [...mesosMounts(workload, target), ...fromCsi(workload, target)];
}
