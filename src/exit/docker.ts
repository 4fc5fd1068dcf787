import type { DriverOption } from '../model/volume.ts';
import { quote } from '../text/quote.ts';
import { nfsShareOf } from './backend.ts';
import type { ExitFinding } from './finding.ts';
import { report } from './finding.ts';
import { toLabel } from './names.ts';
import type { ReadDeparture } from './names-taken.ts';
import { distinctVolumes } from './names-taken.ts';
import type { ExitVolume } from './volume.ts';
import { isDropped, reportOptions, reportShared } from './volume.ts';

/** A volume as Docker is given it. */
export interface DockerSide {
  readonly driver: string;
  readonly options: readonly DriverOption[];
  /** Whether Docker mounts it by itself, without the plugin. */
  readonly isLocal: boolean;
}

/** Choose the version: a mount of NFS is of version 4 for netshare, and of another for Docker, unless it says so. */
const hasVersion = (options: readonly string[]): boolean =>
  options.some((option) => /^(?:(?:nfs)?vers=|v[234](?:$|\.))/.test(option));

/** Get the volume for Docker: a share of NFS as a local volume, any other by its plugin with the options in effect. */
export function dockerSideOf(volume: ExitVolume): DockerSide {
  const share = nfsShareOf(volume);
  if (share === undefined)
    return { driver: volume.driver, options: volume.options.filter((option) => !isDropped(option)), isLocal: false };
  const mountOptions = volume.derived.mountOptions ?? [];
  const how = [...mountOptions, ...(hasVersion(mountOptions) ? [] : ['nfsvers=4'])];
  return {
    driver: 'local',
    options: [
      { key: 'type', value: 'nfs' },
      { key: 'o', value: [`addr=${share.server}`, 'rw', ...how].join(',') },
      { key: 'device', value: `:${share.path}` },
    ],
    isLocal: true,
  };
}

/** Check the name of a local volume, which is that of Docker's own driver, and some characters are none of it. */
export const dockerNameOf = (volume: ExitVolume): string =>
  volume.facts.claim ??
  (nfsShareOf(volume) === undefined || /^[a-zA-Z0-9][\w.-]*$/.test(volume.name) ? volume.name : toLabel(volume.name));

/** Report what keeps a volume from Docker. */
export function checkDockerVolume(volume: ExitVolume): readonly ExitFinding[] {
  const what = `volume ${quote(volume.name)}`;
  if (volume.located.csi !== undefined)
    return [
      report(
        'error',
        'csi-unsupported',
        volume,
        `${what} is of the CSI plugin ${quote(volume.driver)}, which Docker cannot use`,
      ),
    ];
  return volume.driver === '' && nfsShareOf(volume) === undefined
    ? [
        report(
          'error',
          'driver-unknown',
          volume,
          `${what} names no driver; Docker would make a new, empty one; name the driver in the source`,
        ),
      ]
    : [];
}

/** Report what becomes of each volume with Docker: what must be there, and what is another volume now. */
export function reportDocker(departures: readonly ReadDeparture[]): readonly ExitFinding[] {
  const volumes = distinctVolumes(departures).filter(({ located }) => located.csi === undefined);
  const plugins = volumes.filter((volume) => !dockerSideOf(volume).isLocal && volume.driver !== '');
  return [
    ...[...new Set(plugins.map(({ driver }) => driver))].map((driver) =>
      report(
        'info',
        'plugin-required',
        '',
        `the Docker plugin ${quote(driver)} must be installed on every host that runs this`,
      ),
    ),
    ...volumes.flatMap((volume) => {
      const { name, driver, options, derived } = volume;
      const rest = options.filter((option) => !isDropped(option) && !derived.says?.includes(option.key));
      return [
        ...(dockerSideOf(volume).isLocal
          ? [
              report(
                'info',
                'driver-replaced',
                volume,
                `volume ${quote(name)}: Docker's driver \`local\` mounts the share instead of ${quote(driver)}`,
              ),
              ...reportOptions(volume, rest, 'are left out'),
            ]
          : []),
        ...reportShared(volume, 'any container of the host can mount the volume', true),
      ];
    }),
  ];
}

/** Report that nothing moves a container to another host with its volume. */
export const reportPlacement = (departures: readonly ReadDeparture[]): readonly ExitFinding[] =>
  distinctVolumes(departures).map((volume) =>
    report(
      'info',
      'placement-lost',
      volume,
      `volume ${quote(volume.name)}: the container stays on its host, where Mesos took the volume along to another`,
    ),
  );
