import type { Target } from '../../model/target.ts';
import { compareVersions, versionOf } from '../../model/target.ts';
import type { Located, LocatedOption, Mode } from '../../model/volume.ts';
import { mountOutcome } from '../container-path.ts';
import { cutOptions, effectiveOptions } from '../dvdcli/options.ts';
import type { Workload } from '../workload.ts';
import { cText } from './c-text.ts';
import { dockerVolumes } from './docker-volumes.ts';

/** How the docker/volume isolator mounts one volume. */
export interface MesosMount {
  readonly driver: string;
  readonly name: string;
  /** The options as dvdcli is given them; of equal keys the last counts. */
  readonly options: Readonly<Record<string, string>>;
  /** The call of dvdcli. Mesos passes the options in no certain order. */
  readonly argv: readonly string[];
  /** Where the volume is bound to, and the directory that is made for it. */
  readonly target: string;
  readonly mkdir: string | null;
  readonly flags: string;
  /** The mode that comes of it. */
  readonly mode: Mode;
  /** What dvdcli sends to the driver. */
  readonly effectiveOptions: Readonly<Record<string, string>>;
}

/** Get the options that dvdcli is given, each as an argument, which ends at a NUL, with the pieces into which it cuts it at commas. */
export function mesosVolumeopts({ options }: Located): readonly {
  readonly option: LocatedOption;
  readonly argument: string;
  readonly pieces: readonly string[];
}[] {
  const last = new Map(options.map((option) => [option.key, option]));
  return [...last.values()].map((option) => {
    const argument = cText(`${option.key}=${option.value}`);
    return { option, argument, pieces: cutOptions(argument) };
  });
}

/** Find where a volume comes to lie. A path that is refused unless the host has it is taken for one that exists. */
export function placeOf(
  mounter: 'mesos-csi' | 'mesos-docker-volume',
  containerPath: string,
  { rootfs }: Workload,
): { readonly target: string; readonly mkdir: string | null } {
  const { target, mkdir } = mountOutcome(mounter, cText(containerPath), { rootfs, exists: true });
  return { target, mkdir } as { target: string; mkdir: string | null };
}

/** Find what the target's docker/volume isolator would do for a workload, if no rule finds fault with it. */
export function mesosMounts(workload: Workload, target: Target): readonly MesosMount[] {
  const honoursMode = compareVersions(versionOf(target, 'mesos'), '1.7.0') >= 0;
  return dockerVolumes.of(workload, target).map((volume) => {
    const { driver = '', name, containerPath } = volume;
    const mode = honoursMode ? volume.mode : 'RW';
    const passed = mesosVolumeopts(volume);
    return {
      driver,
      name,
      options: Object.fromEntries(
        passed.map(({ option, argument }) => [option.key, argument.slice(option.key.length + 1)]),
      ),
      argv: [
        'dvdcli',
        'mount',
        `--volumedriver=${cText(driver)}`,
        `--volumename=${cText(name)}`,
        ...passed.map(({ argument }) => `--volumeopts=${argument}`),
      ],
      ...placeOf('mesos-docker-volume', containerPath, workload),
      mode,
      flags: mode === 'RO' ? 'MS_BIND|MS_REC|MS_RDONLY' : 'MS_BIND|MS_REC',
      effectiveOptions: effectiveOptions(passed.flatMap(({ pieces }) => pieces)),
    };
  });
}
