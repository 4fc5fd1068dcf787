import type { MarathonCsiOptions, MarathonExternalInfo, MarathonVolume } from '../../generated/marathon-app.ts';
import type { UpstreamMessage } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import { holds } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { AppVolume } from './apps.ts';
import { appVolumes } from './apps.ts';
import { volumePath } from './path-of-pointer.ts';

/** An external volume of a Marathon app, of any provider. */
export interface AppExternalVolume extends AppVolume {
  /** Its place among the external ones, by which Marathon counts in some of its checks. */
  readonly externalIndex: number;
  readonly external: NonNullable<MarathonExternalInfo>;
  readonly externalPointer: JsonPointer;
  /** The options where Marathon reads it as a volume of `csi`: it goes by their shape, not by the provider. */
  readonly csi?: NonNullable<MarathonCsiOptions>;
  /** The options where it reads anything else. */
  readonly options: Readonly<Record<string, string>>;
}

/** Check whether Marathon reads these options as those of a CSI volume: by their shape, not by the provider. */
export const isCsiOptions = (options: unknown): options is MarathonCsiOptions => {
  const capability = (options as Partial<MarathonCsiOptions> | null | undefined)?.capability;
  return typeof capability === 'object' && capability !== null;
};

/** Of the kinds that a volume can be by its fields Marathon takes the first: persistent, external, secret, host. */
const isExternal = ({ external, persistent, mode }: MarathonVolume): boolean =>
  external !== undefined && !persistent && mode !== undefined;

/** The external volumes of an app, in order. */
export const externalVolumes: Selector<AppExternalVolume> = among(appVolumes, (volumes) =>
  volumes
    .filter(({ volume }) => isExternal(volume))
    .map(({ index, volume, pointer }, externalIndex): AppExternalVolume => {
      const external = volume.external ?? {};
      const externalPointer = `${pointer}/external`;
      const given: unknown = external.options ?? {};
      const options = (isCsiOptions(given) ? {} : given) as Readonly<Record<string, string>>;
      const read = { index, volume, pointer, externalIndex, external, externalPointer, options };
      return isCsiOptions(given) ? { ...read, csi: given as NonNullable<MarathonCsiOptions> } : read;
    }),
);

/** The external volumes that are not of the shape of `csi`, whatever their provider. */
export const plainVolumes: Selector<AppExternalVolume> = among(externalVolumes, (volumes) =>
  volumes.filter(({ csi }) => csi === undefined),
);

/** The external volumes of the provider `dvdi`. */
export const dvdiVolumes: Selector<AppExternalVolume> = among(plainVolumes, (volumes) =>
  volumes.filter(({ external }) => external.provider === 'dvdi'),
);

/** Get the name of a volume, where it has one. */
export const nameOf = ({ external: { name } }: AppExternalVolume): string | undefined =>
  typeof name === 'string' ? name : undefined;

/** Check whether the target's Marathon knows `shared`. */
export const knowsShared = (target: Target): boolean =>
  holds(target, 'marathon', [{ since: '1.8.222', until: '1.9' }, { since: '1.9.64' }]);

/** Get those of them that the target's Marathon lets no other app or volume name. */
export const isExclusive = ({ external }: AppExternalVolume, target: Target): boolean =>
  !external.shared || !knowsShared(target);

/**
 * Find what Marathon says of a volume where two of its checks find the same: one counts all volumes of the app, the other
 * the external ones only.
 */
export const answerTwice = (
  { index, externalIndex }: AppExternalVolume,
  member: string,
  text: string,
): UpstreamMessage[] => [index, externalIndex].map((place) => ({ path: volumePath(place) + member, text }));
