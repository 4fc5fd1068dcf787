import type { MarathonCsiOptions, MarathonExternalInfo, MarathonVolume } from '../../generated/marathon-app.ts';
import type { UpstreamMessage } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import { compareVersions, versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';
import { perWorkload } from '../workload.ts';
import { volumePath } from './path-of-pointer.ts';

/** An external volume of a Marathon app, of any provider. */
export interface AppExternalVolume {
  /** Its place among all volumes of the app. */
  readonly index: number;
  /** Its place among the external ones, by which Marathon counts in some of its checks. */
  readonly externalIndex: number;
  readonly volume: MarathonVolume;
  readonly pointer: JsonPointer;
  readonly external: NonNullable<MarathonExternalInfo>;
  readonly externalPointer: JsonPointer;
  /** The options where Marathon reads it as a volume of `csi`: it tells by their shape, not by the provider. */
  readonly csi?: NonNullable<MarathonCsiOptions>;
  /** The options where it reads anything else. */
  readonly options: Readonly<Record<string, string>>;
}

/** Whether Marathon reads these options as those of a CSI volume: by their shape, not by the provider. */
export const isCsiOptions = (options: unknown): options is MarathonCsiOptions => {
  const capability = (options as Partial<MarathonCsiOptions> | null | undefined)?.capability;
  return typeof capability === 'object' && capability !== null;
};

/** Of the kinds that a volume can be by its fields Marathon takes the first: persistent, external, secret, host. */
const isExternal = ({ external, persistent, mode }: MarathonVolume): boolean =>
  external !== undefined && !persistent && mode !== undefined;

/** The external volumes of a workload in order; none where it is no Marathon app. */
export const externalVolumes: (workload: Workload) => readonly AppExternalVolume[] = perWorkload(
  ({ app, pointer: base }) =>
    (app?.container?.volumes ?? [])
      .map((volume, index) => ({ volume, index }))
      .filter(({ volume }) => isExternal(volume))
      .map(({ volume, index }, externalIndex) => {
        const pointer = joinPointer(base, 'container', 'volumes', index);
        const external = volume.external ?? {};
        const options = external.options ?? {};
        return {
          index,
          externalIndex,
          volume,
          pointer,
          external,
          externalPointer: joinPointer(pointer, 'external'),
          ...(isCsiOptions(options)
            ? { csi: options as NonNullable<MarathonCsiOptions>, options: {} }
            : { options: options as Readonly<Record<string, string>> }),
        };
      }),
);

/** The external volumes that are not of the shape of `csi`, whatever their provider. */
export const plainVolumes: (workload: Workload) => readonly AppExternalVolume[] = perWorkload((workload) =>
  externalVolumes(workload).filter(({ csi }) => csi === undefined),
);

/** The external volumes of the provider `dvdi`. */
export const dvdiVolumes: (workload: Workload) => readonly AppExternalVolume[] = perWorkload((workload) =>
  plainVolumes(workload).filter(({ external }) => external.provider === 'dvdi'),
);

/** Those of them that the target's Marathon lets no other app or volume name; older ones do not know `shared`. */
export const isExclusive = ({ external }: AppExternalVolume, target: Target): boolean =>
  !external.shared || compareVersions(versionOf(target, 'marathon'), '1.8.222') < 0;

/**
 * What Marathon says of a volume where two of its checks find the same: one counts all volumes of the app, the other
 * the external ones only.
 */
export const answerTwice = (
  { index, externalIndex }: AppExternalVolume,
  member: string,
  text: string,
): UpstreamMessage[] => [index, externalIndex].map((place) => ({ path: volumePath(place) + member, text }));
